CREATE OR REPLACE VIEW `seg_c2f76ddc8174` AS
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
  `t`.`region` IS NOT NULL
  AND (`t`.`customer_id`, `t`.`region`) IN (
    SELECT AS STRUCT
      `tx_1`.`customer_id` AS `k1`,
      `tx_1`.`region` AS `k2`
    FROM `ds_transactions` AS `tx_1`
    WHERE
      `tx_1`.`customer_id` IS NOT NULL
      AND `tx_1`.`region` IS NOT NULL
      AND `tx_1`.`status` = 'settled'
      AND `tx_1`.`amount` >= CAST('50.5' AS NUMERIC)
      AND `tx_1`.`settled_at` >= CAST('2026-02-01 00:00:00+00:00' AS TIMESTAMP)
  )
  AND `t`.`account_id` IS NOT NULL
  AND `t`.`account_id` IN (
    SELECT
      `accounts_2`.`account_id` AS `k1`
    FROM `ds_accounts` AS `accounts_2`
    WHERE
      IF(IS_NAN(`accounts_2`.`balance`), NULL, `accounts_2`.`balance`) < CAST(0.0 AS FLOAT64)
  );
