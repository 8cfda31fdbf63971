SELECT
  CAST(`t`.`customer_id` AS SIGNED) AS `customer_id`,
  CAST(`t`.`account_id` AS SIGNED) AS `account_id`,
  CAST(`t`.`region` AS CHAR CHARACTER SET utf8mb4) AS `region`,
  CAST(`t`.`tier` AS CHAR CHARACTER SET utf8mb4) AS `tier`,
  CAST(`t`.`age` AS SIGNED) AS `age`,
  CAST(`t`.`email` AS CHAR CHARACTER SET utf8mb4) AS `email`,
  CAST(`t`.`lifetime_value` AS DECIMAL(12, 2)) AS `lifetime_value`,
  CAST(`t`.`closed_at` AS DATETIME(6)) AS `closed_at`
FROM `ds_customers` AS `t`
WHERE
  `t`.`lifetime_value` > 10000
ORDER BY
  `t`.`customer_id` ASC;
