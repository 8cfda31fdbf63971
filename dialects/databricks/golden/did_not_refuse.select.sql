SELECT
  CAST(`t`.`shopper_id` AS BIGINT) AS `shopper_id`,
  CAST(`t`.`consent` AS BOOLEAN) AS `consent`
FROM `shoppers` AS `t`
WHERE
  `t`.`consent` <> FALSE OR `t`.`consent` IS NULL
ORDER BY
  `t`.`shopper_id` ASC;
