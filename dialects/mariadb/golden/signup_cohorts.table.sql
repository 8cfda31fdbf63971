CREATE OR REPLACE TABLE `signup_cohorts` AS
SELECT
  CAST(TIMESTAMPADD(
    MONTH,
    0 - MOD(MONTH(DATE(`t`.`signed_up_at`)) - 1, 3),
    SUBDATE(DATE(`t`.`signed_up_at`), DAYOFMONTH(DATE(`t`.`signed_up_at`)) - 1)
  ) AS DATE) AS `cohort`,
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(DATE(`t`.`signed_up_at`) AS DATE) AS `signed_up_on`,
  CAST(SUBDATE(DATE(`t`.`call_back_at`), WEEKDAY(DATE(`t`.`call_back_at`))) AS DATE) AS `call_week`,
  CAST(SUBDATE(`t`.`birth_date`, DAYOFMONTH(`t`.`birth_date`) - 1) AS DATE) AS `birth_month`,
  CAST(SUBDATE(`account_1`.`opened_on`, DAYOFYEAR(`account_1`.`opened_on`) - 1) AS DATE) AS `account_year`
FROM `shoppers` AS `t`
LEFT JOIN `accounts` AS `account_1`
  ON CONVERT(`account_1`.`account_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin = CONVERT(`t`.`account_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin
WHERE
  TIMESTAMPADD(
    MONTH,
    0 - MOD(MONTH(DATE(`t`.`signed_up_at`)) - 1, 3),
    SUBDATE(DATE(`t`.`signed_up_at`), DAYOFMONTH(DATE(`t`.`signed_up_at`)) - 1)
  ) < CAST('2026-01-01' AS DATE);
