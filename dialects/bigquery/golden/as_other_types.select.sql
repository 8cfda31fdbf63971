SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(CASE WHEN `t`.`consent` = TRUE THEN 1 WHEN `t`.`consent` = FALSE THEN 0 END AS INT64) AS `consents`,
  CAST(CASE WHEN `t`.`consent` = TRUE THEN 'true' WHEN `t`.`consent` = FALSE THEN 'false' END AS STRING) AS `consent_word`,
  CAST(CASE WHEN COALESCE(`t`.`referrer_id`, 0) <> 0 THEN TRUE ELSE FALSE END AS BOOL) AS `was_referred`,
  CAST(DATE(`t`.`signed_up_at`, 'UTC') AS DATE) AS `signed_up_on`,
  CAST(DATE(`t`.`call_back_at`) AS DATE) AS `call_on`,
  CAST(CAST(`t`.`birth_date` AS DATETIME) AS DATETIME) AS `born_at`,
  CAST(MOD(
    CAST(CASE
      WHEN `t`.`shopper_id` > CAST('-100000' AS NUMERIC)
      AND `t`.`shopper_id` < CAST('100000' AS NUMERIC)
      THEN CAST(`t`.`shopper_id` AS NUMERIC)
    END AS INT64),
    2
  ) AS INT64) AS `cohort`
FROM `shoppers` AS `t`
LEFT JOIN `accounts` AS `account_1`
  ON `account_1`.`account_id` = `t`.`account_id`
WHERE
  CASE WHEN COALESCE(`account_1`.`partner`, FALSE) = TRUE THEN 1 ELSE 0 END + CASE WHEN `t`.`consent` = TRUE THEN 1 WHEN `t`.`consent` = FALSE THEN 0 END >= 1
ORDER BY
  DATE(`t`.`signed_up_at`, 'UTC') DESC,
  `t`.`shopper_id` ASC;
