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
  NOT (
    `t`.`visitor_id` IN (3, 8, 99)
  )
  AND `t`.`visitor_id` IN (1, 3, 4, 6, 10)
  AND 1 = 1
  AND (
    `t`.`beta` <> FALSE OR `t`.`beta` IS NULL
  )
ORDER BY
  `t`.`visitor_id` ASC;
