CREATE OR REPLACE TABLE `plain_notes` AS
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
    INSTR(`t`.`note`, CHR(92)) = 0 OR `t`.`note` IS NULL
  )
  AND (
    INSTR(`t`.`note`, '%') = 0 OR `t`.`note` IS NULL
  )
  AND (
    NOT (
      STARTSWITH(`t`.`note`, CONCAT('x', CHR(39)))
    ) OR `t`.`note` IS NULL
  )
  AND (
    NOT (
      ENDSWITH(`t`.`note`, '}')
    ) OR `t`.`note` IS NULL
  )
  AND (
    NOT (
      `t`.`note` IN ('', ' ', CHR(39))
    ) OR `t`.`note` IS NULL
  );
