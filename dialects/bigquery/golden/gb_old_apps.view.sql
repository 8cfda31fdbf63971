CREATE OR REPLACE VIEW `gb_old_apps` AS
SELECT
  CAST(`t`.`visitor_id` AS INT64) AS `visitor_id`,
  CAST(`t`.`account_id` AS INT64) AS `account_id`,
  CAST(`t`.`country` AS STRING) AS `country`,
  CAST(`t`.`email` AS STRING) AS `email`,
  CAST(`t`.`age` AS INT64) AS `age`,
  CAST(`t`.`beta` AS BOOL) AS `beta`,
  CAST(`t`.`app_version` AS STRING) AS `app_version`,
  CAST(`t`.`release` AS STRING) AS `release`,
  CAST(`t`.`joined_on` AS DATE) AS `joined_on`,
  `t`.`profile` AS `profile`
FROM `visitors` AS `t`
WHERE
  (
    NOT (
      REGEXP_CONTAINS(`t`.`app_version`, '^(?:vv|v?(?:[^\\x{0}- +0-2v]|[0-9]{2}|[0-9][^+.0-9-]|2[.-](?:[^\\x{0}- +0-9]|[0-9]{3}|[0-9]{1,2}[^+.0-9-]|[2-9][0-9]|1[1-9]|10[.-](?:[^\\x{0}- +0]|[0-9]{2}|[0-9][^+.0-9-]|[+]|$|0(?:[.-](?:[^\\x{0}-~]|~[^+])|(?:[.-]~)?(?:[+]|$))))))')
    ) OR `t`.`app_version` IS NULL
  )
  AND (
    NOT (
      REGEXP_CONTAINS(`t`.`release`, '^2[.]9[.]9(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?$')
    ) OR `t`.`release` IS NULL
  )
  AND `t`.`joined_on` > CAST('2019-12-31' AS DATE);
