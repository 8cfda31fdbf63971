CREATE TABLE `cities_by_any_spelling` AS
SELECT
  CAST(`t`.`shopper_id` AS BIGINT) AS `shopper_id`,
  CAST(`t`.`email` AS STRING) AS `email`,
  CAST(`t`.`name` AS STRING) AS `name`,
  CAST(`t`.`country` AS STRING) AS `country`,
  CAST(`t`.`city` AS STRING) AS `city`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`birth_date` AS DATE) AS `birth_date`,
  CAST(`t`.`signed_up_at` AS TIMESTAMP_NTZ) AS `signed_up_at`,
  CAST(`t`.`last_seen_at` AS TIMESTAMP_NTZ) AS `last_seen_at`,
  CAST(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) AS DOUBLE) AS `score`,
  CAST(`t`.`balance` AS DECIMAL(10, 2)) AS `balance`,
  CAST(`t`.`consent` AS BOOLEAN) AS `consent`,
  CAST(`t`.`account_id` AS STRING) AS `account_id`,
  CAST(`t`.`referrer_id` AS BIGINT) AS `referrer_id`,
  CAST(`t`.`call_back_at` AS TIMESTAMP_NTZ) AS `call_back_at`,
  CAST(`t`.`note` AS STRING) AS `note`
FROM `shoppers` AS `t`
WHERE
  (
    LOWER(TRANSLATE(`t`.`city`, 'Σİ', 'σi')) IN ('new york', 'wien')
    OR LOWER(TRANSLATE(TRIM(`t`.`city`), 'Σİ', 'σi')) = 'wien'
    OR INSTR(LOWER(TRANSLATE(`t`.`note`, 'Σİ', 'σi')), 'new york') > 0
    OR ENDSWITH(LOWER(TRANSLATE(`t`.`city`, 'Σİ', 'σi')), 'york')
  )
  AND LOWER(TRANSLATE(`t`.`name`, 'Σİ', 'σi')) >= 'a';
