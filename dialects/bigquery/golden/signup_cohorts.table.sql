CREATE OR REPLACE TABLE `signup_cohorts` AS
SELECT
  CAST(DATE_TRUNC(DATE(`t`.`signed_up_at`, 'UTC'), QUARTER) AS DATE) AS `cohort`,
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(DATE(`t`.`signed_up_at`, 'UTC') AS DATE) AS `signed_up_on`,
  CAST(DATE_TRUNC(DATE(`t`.`call_back_at`), ISOWEEK) AS DATE) AS `call_week`,
  CAST(DATE_TRUNC(`t`.`birth_date`, MONTH) AS DATE) AS `birth_month`,
  CAST(DATE_TRUNC(`account_1`.`opened_on`, YEAR) AS DATE) AS `account_year`
FROM `shoppers` AS `t`
LEFT JOIN `accounts` AS `account_1`
  ON `account_1`.`account_id` = `t`.`account_id`
WHERE
  DATE_TRUNC(DATE(`t`.`signed_up_at`, 'UTC'), QUARTER) < CAST('2026-01-01' AS DATE);
