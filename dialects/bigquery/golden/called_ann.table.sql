CREATE OR REPLACE TABLE `called_ann` AS
SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(`t`.`email` AS STRING) AS `email`,
  CAST(`t`.`name` AS STRING) AS `name`,
  CAST(`t`.`country` AS STRING) AS `country`,
  CAST(`t`.`city` AS STRING) AS `city`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`birth_date` AS DATE) AS `birth_date`,
  CAST(`t`.`signed_up_at` AS TIMESTAMP) AS `signed_up_at`,
  CAST(`t`.`last_seen_at` AS TIMESTAMP) AS `last_seen_at`,
  CAST(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) AS FLOAT64) AS `score`,
  CAST(`t`.`balance` AS NUMERIC) AS `balance`,
  CAST(`t`.`consent` AS BOOL) AS `consent`,
  CAST(`t`.`account_id` AS STRING) AS `account_id`,
  CAST(`t`.`referrer_id` AS INT64) AS `referrer_id`,
  CAST(`t`.`call_back_at` AS DATETIME) AS `call_back_at`,
  CAST(`t`.`note` AS STRING) AS `note`
FROM `shoppers` AS `t`
WHERE
  LOWER(TRANSLATE(`t`.`name`, 'Σİ', 'σi')) = 'ann'
  OR TRIM(LOWER(TRANSLATE(`t`.`name`, 'Σİ', 'σi')), ' ') = 'ann'
  OR STARTS_WITH(LOWER(TRANSLATE(`t`.`email`, 'Σİ', 'σi')), 'ann@');
