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
  CONVERT(`t`.`tier` USING utf8mb4) COLLATE utf8mb4_0900_bin IN ('gold', 'platinum')
  AND `t`.`age` >= 18
  AND LOCATE('@test.', CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_0900_bin) = 0
  AND `t`.`closed_at` IS NULL
ORDER BY
  `t`.`customer_id` ASC;
