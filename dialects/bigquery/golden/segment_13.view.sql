CREATE OR REPLACE VIEW `segment_13` AS
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
  REGEXP_CONTAINS(`t`.`address`, '^10[.](?:[0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])[.](?:[0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])[.](?:[0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])$') OR REGEXP_CONTAINS(`t`.`address`, '^192[.]168[.](?:1[6-9]|2[0-9]|3[01])[.](?:[0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])$');
