SELECT
  CAST(`t`.`visitor_id` AS SIGNED) AS `visitor_id`,
  CAST(`t`.`account_id` AS SIGNED) AS `account_id`,
  CAST(`t`.`country` AS CHAR CHARACTER SET utf8mb4) AS `country`,
  CAST(`t`.`email` AS CHAR CHARACTER SET utf8mb4) AS `email`,
  CAST(`t`.`age` AS SIGNED) AS `age`,
  CAST(`t`.`beta` AS SIGNED) AS `beta`,
  CAST(`t`.`app_version` AS CHAR CHARACTER SET utf8mb4) AS `app_version`,
  CAST(`t`.`release` AS CHAR CHARACTER SET utf8mb4) AS `release`,
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
