CREATE OR REPLACE VIEW `segment_14` AS
SELECT
  CAST(`t`.`visitor_id` AS INT64) AS `visitor_id`,
  CAST(`t`.`email` AS STRING) AS `email`,
  CAST(`t`.`country` AS STRING) AS `country`,
  CAST(`t`.`address` AS STRING) AS `address`,
  CAST(`t`.`app_version` AS STRING) AS `app_version`,
  CAST(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) AS FLOAT64) AS `score`,
  CAST(`t`.`account_id` AS INT64) AS `account_id`
FROM `visitors` AS `t`
WHERE
  NOT (
    REGEXP_CONTAINS(LOWER(TRANSLATE(`t`.`email`, 'Σİ', 'σi')), '^[a-z]+@example[.](?:com|org)$')
  )
  OR `t`.`email` IS NULL;
