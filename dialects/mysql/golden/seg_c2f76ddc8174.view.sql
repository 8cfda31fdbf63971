CREATE OR REPLACE VIEW `seg_c2f76ddc8174` AS
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
  EXISTS(
    SELECT
      1
    FROM `ds_transactions` AS `tx_1`
    WHERE
      `tx_1`.`customer_id` = `t`.`customer_id`
      AND CONVERT(`tx_1`.`region` USING utf8mb4) COLLATE utf8mb4_0900_bin = CONVERT(`t`.`region` USING utf8mb4) COLLATE utf8mb4_0900_bin
      AND CONVERT(`tx_1`.`status` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'settled'
      AND `tx_1`.`amount` >= 50.5
      AND `tx_1`.`settled_at` >= CAST('2026-02-01 00:00:00' AS DATETIME(6))
  )
  AND EXISTS(
    SELECT
      1
    FROM `ds_accounts` AS `accounts_2`
    WHERE
      `accounts_2`.`account_id` = `t`.`account_id` AND `accounts_2`.`balance` < 0.0e0
  );
