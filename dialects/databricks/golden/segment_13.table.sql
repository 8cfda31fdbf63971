CREATE OR REPLACE TABLE `segment_13` AS
SELECT
  CAST(`t`.`visitor_id` AS BIGINT) AS `visitor_id`,
  CAST(`t`.`email` AS STRING) AS `email`,
  CAST(`t`.`country` AS STRING) AS `country`,
  CAST(`t`.`address` AS STRING) AS `address`,
  CAST(`t`.`app_version` AS STRING) AS `app_version`,
  CAST(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) AS DOUBLE) AS `score`,
  CAST(`t`.`account_id` AS BIGINT) AS `account_id`
FROM `visitors` AS `t`
WHERE
  REGEXP_LIKE(`t`.`address`, '^10[.](?:[0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])[.](?:[0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])[.](?:[0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])(?!(?s:.))') OR REGEXP_LIKE(`t`.`address`, '^192[.]168[.](?:1[6-9]|2[0-9]|3[01])[.](?:[0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])(?!(?s:.))');
