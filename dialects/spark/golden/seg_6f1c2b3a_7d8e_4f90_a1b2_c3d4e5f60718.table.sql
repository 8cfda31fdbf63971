CREATE TABLE `seg_6f1c2b3a_7d8e_4f90_a1b2_c3d4e5f60718` AS
SELECT
  CAST(`t`.`company_id` AS BIGINT) AS `company_id`,
  CAST(`t`.`name` AS STRING) AS `name`,
  CAST(`t`.`domain` AS STRING) AS `domain`,
  CAST(`t`.`country` AS STRING) AS `country`,
  CAST(`t`.`employee_count` AS BIGINT) AS `employee_count`,
  CAST(`t`.`revenue` AS DECIMAL(12, 2)) AS `revenue`,
  CAST(`t`.`is_customer` AS BOOLEAN) AS `is_customer`,
  CAST(`t`.`scored_at` AS TIMESTAMP_NTZ) AS `scored_at`,
  CAST(`t`.`renewal_on` AS DATE) AS `renewal_on`,
  `t`.`metadata` AS `metadata`,
  CAST(`t`.`contact_id` AS BIGINT) AS `contact_id`
FROM `models_companies` AS `t`
WHERE
  CASE
    WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`metadata`), '$["industry"]', 'variant')), 1, 3) = 'STR'
    THEN TRY_VARIANT_GET(PARSE_JSON(`t`.`metadata`), '$["industry"]', 'string')
  END = 'SaaS'
  AND CASE
    WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`metadata`), '$["seats"]', 'variant')), 1, 3) IN ('BIG', 'DEC', 'DOU')
    THEN TRY_VARIANT_GET(PARSE_JSON(`t`.`metadata`), '$["seats"]', 'double')
  END >= 10.0D
  AND CASE
    WHEN SUBSTR(SCHEMA_OF_VARIANT(TRY_VARIANT_GET(PARSE_JSON(`t`.`metadata`), '$["seats"]', 'variant')), 1, 3) IN ('BIG', 'DEC', 'DOU')
    THEN TRY_VARIANT_GET(PARSE_JSON(`t`.`metadata`), '$["seats"]', 'double')
  END <= 200.0D
  AND (
    (
      `t`.`revenue` > 1000000 AND `t`.`country` = 'US'
    )
    OR (
      `t`.`renewal_on` >= CAST('2025-01-01' AS DATE) AND `t`.`renewal_on` <= CAST('2025-06-30' AS DATE)
    )
  );
