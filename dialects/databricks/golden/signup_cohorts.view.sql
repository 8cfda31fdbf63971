CREATE OR REPLACE VIEW `signup_cohorts` AS
SELECT
  CAST(TRUNC(CAST(`t`.`signed_up_at` AS DATE), 'quarter') AS DATE) AS `cohort`,
  CAST(`t`.`shopper_id` AS BIGINT) AS `shopper_id`,
  CAST(CAST(`t`.`signed_up_at` AS DATE) AS DATE) AS `signed_up_on`,
  CAST(TRUNC(CAST(`t`.`call_back_at` AS DATE), 'week') AS DATE) AS `call_week`,
  CAST(TRUNC(`t`.`birth_date`, 'month') AS DATE) AS `birth_month`,
  CAST(TRUNC(`account_1`.`opened_on`, 'year') AS DATE) AS `account_year`
FROM `shoppers` AS `t`
LEFT JOIN `accounts` AS `account_1`
  ON `account_1`.`account_id` = `t`.`account_id`
WHERE
  TRUNC(CAST(`t`.`signed_up_at` AS DATE), 'quarter') < CAST('2026-01-01' AS DATE);
