CREATE OR REPLACE VIEW `seg_1b41c54317a7` AS
SELECT
  CAST(`t`.`account_id` AS INT64) AS `account_id`,
  CAST(IF(IS_NAN(`t`.`balance`), NULL, `t`.`balance`) AS FLOAT64) AS `balance`,
  CAST(`t`.`is_vip` AS BOOL) AS `is_vip`,
  CAST(`t`.`opened_on` AS DATE) AS `opened_on`
FROM `ds_accounts` AS `t`
WHERE
  `t`.`is_vip` = TRUE
  AND IF(IS_NAN(`t`.`balance`), NULL, `t`.`balance`) <> CAST(1000.0 AS FLOAT64)
  AND `t`.`account_id` IN (
    SELECT
      `holder_1`.`account_id` AS `k1`
    FROM `ds_customers` AS `holder_1`
    WHERE
      `holder_1`.`account_id` IS NOT NULL
      AND `holder_1`.`closed_at` < CAST('2026-02-01 00:00:00+00:00' AS TIMESTAMP)
  );
