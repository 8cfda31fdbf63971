CREATE OR REPLACE TABLE `latest_visits` AS
SELECT
  CAST(`t`.`visit_id` AS INT64) AS `visit_id`,
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  `t`.`Visit Properties` AS `properties`
FROM `visits` AS `t`
WHERE
  `t`.`visit_id` >= 9
  OR NOT (
    `t`.`shopper_id` IS NOT NULL
    AND `t`.`shopper_id` IN (
      SELECT
        `shopper_1`.`shopper_id` AS `k1`
      FROM `shoppers` AS `shopper_1`
    )
  )
  OR `t`.`Visit Properties` IS NULL;
