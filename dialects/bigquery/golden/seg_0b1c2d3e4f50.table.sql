CREATE OR REPLACE TABLE `seg_0b1c2d3e4f50` AS
SELECT
  CAST(`t`.`customer_id` AS INT64) AS `customer_id`,
  CAST(`t`.`account_id` AS INT64) AS `account_id`,
  CAST(`t`.`region` AS STRING) AS `region`,
  CAST(`t`.`tier` AS STRING) AS `tier`,
  CAST(`t`.`age` AS INT64) AS `age`,
  CAST(`t`.`email` AS STRING) AS `email`,
  CAST(`t`.`lifetime_value` AS NUMERIC) AS `lifetime_value`,
  CAST(`t`.`closed_at` AS TIMESTAMP) AS `closed_at`
FROM `ds_customers` AS `t`
WHERE
  `t`.`tier` IN ('gold', 'platinum')
  AND `t`.`age` >= 18
  AND STRPOS(`t`.`email`, '@test.') = 0
  AND `t`.`closed_at` IS NULL;
