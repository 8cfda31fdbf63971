CREATE OR REPLACE VIEW `did_not_refuse` AS
SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`t`.`consent` AS SIGNED) AS `consent`
FROM `shoppers` AS `t`
WHERE
  `t`.`consent` <> FALSE OR `t`.`consent` IS NULL;
