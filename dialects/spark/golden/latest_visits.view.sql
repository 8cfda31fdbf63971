CREATE OR REPLACE VIEW `latest_visits` AS
SELECT
  CAST(`t`.`visit_id` AS BIGINT) AS `visit_id`,
  CAST(`t`.`shopper_id` AS BIGINT) AS `shopper_id`,
  `t`.`Visit Properties` AS `properties`
FROM `visits` AS `t`
WHERE
  `t`.`visit_id` >= 9
  OR NOT EXISTS(
    SELECT
      1
    FROM `shoppers` AS `shopper_1`
    WHERE
      `shopper_1`.`shopper_id` = `t`.`shopper_id`
  )
  OR `t`.`Visit Properties` IS NULL;
