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
  `t`.`account_id` IS NOT NULL
  AND `t`.`account_id` IN (
    SELECT
      `account_2`.`account_id` AS `k1`
    FROM `ds_accounts` AS `account_2`
  )
  AND (
    NOT (
      `t`.`customer_id` IN (
        SELECT
          `open_1`.`customer_id` AS `k1`
        FROM `ds_transactions` AS `open_1`
        WHERE
          `open_1`.`customer_id` IS NOT NULL
      )
    )
    OR `t`.`customer_id` IN (
      SELECT
        `open_1`.`customer_id` AS `k1`
      FROM `ds_transactions` AS `open_1`
      WHERE
        `open_1`.`customer_id` IS NOT NULL AND `open_1`.`settled_at` IS NULL
    )
  )
ORDER BY
  `t`.`customer_id` ASC;
