CREATE OR REPLACE TABLE `orders_nobody_owns` AS
SELECT
  CAST(`t`.`order_id` AS BIGINT) AS `order_id`,
  CAST((
    'R-' || `t`.`reference`
  ) AS STRING) AS `slip`,
  CAST(`shopper_1`.`email` AS STRING) AS `shopper_email`,
  CAST(`t`.`total` AS DECIMAL(10, 2)) AS `total`
FROM `orders` AS `t`
LEFT JOIN `shoppers` AS `shopper_1`
  ON `shopper_1`.`shopper_id` = `t`.`shopper_id`
WHERE
  `shopper_1`.`country` IS NULL
ORDER BY
  CASE WHEN `t`.`total` IS NULL THEN 1 ELSE 0 END ASC,
  `t`.`total` ASC,
  `t`.`order_id` ASC
LIMIT 10;
