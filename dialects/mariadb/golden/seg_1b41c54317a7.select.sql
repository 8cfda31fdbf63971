SELECT
  CAST(`t`.`account_id` AS SIGNED) AS `account_id`,
  CAST(`t`.`balance` AS DOUBLE) AS `balance`,
  CAST(`t`.`is_vip` AS SIGNED) AS `is_vip`,
  CAST(`t`.`opened_on` AS DATE) AS `opened_on`
FROM `ds_accounts` AS `t`
WHERE
  `t`.`is_vip` = TRUE
  AND `t`.`balance` <> 1000.0e0
  AND `t`.`account_id` IN (
    SELECT
      `holder_1`.`account_id` AS `k1`
    FROM `ds_customers` AS `holder_1`
    WHERE
      `holder_1`.`account_id` IS NOT NULL
      AND `holder_1`.`closed_at` < CAST('2026-02-01 00:00:00' AS DATETIME(6))
  )
ORDER BY
  `t`.`account_id` ASC;
