CREATE OR REPLACE VIEW `as_other_types` AS
SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(CASE WHEN `t`.`consent` = TRUE THEN 1 WHEN `t`.`consent` = FALSE THEN 0 END AS SIGNED) AS `consents`,
  CAST(CASE WHEN `t`.`consent` = TRUE THEN 'true' WHEN `t`.`consent` = FALSE THEN 'false' END AS CHAR CHARACTER SET utf8mb4) AS `consent_word`,
  CAST(CASE WHEN COALESCE(`t`.`referrer_id`, 0) <> 0 THEN TRUE ELSE FALSE END AS SIGNED) AS `was_referred`,
  CAST(DATE(`t`.`signed_up_at`) AS DATE) AS `signed_up_on`,
  CAST(DATE(`t`.`call_back_at`) AS DATE) AS `call_on`,
  CAST(CAST(`t`.`birth_date` AS DATETIME(6)) AS DATETIME(6)) AS `born_at`,
  CAST((
    CAST(CASE
      WHEN `t`.`shopper_id` > -100000 AND `t`.`shopper_id` < 100000
      THEN CAST(`t`.`shopper_id` AS DECIMAL(5, 0))
    END AS SIGNED) % 2
  ) AS SIGNED) AS `cohort`
FROM `shoppers` AS `t`
LEFT JOIN `accounts` AS `account_1`
  ON CONVERT(`account_1`.`account_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin = CONVERT(`t`.`account_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin
WHERE
  CASE WHEN COALESCE(`account_1`.`partner`, FALSE) = TRUE THEN 1 ELSE 0 END + CASE WHEN `t`.`consent` = TRUE THEN 1 WHEN `t`.`consent` = FALSE THEN 0 END >= 1;
