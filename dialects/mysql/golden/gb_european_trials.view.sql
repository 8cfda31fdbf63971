CREATE OR REPLACE VIEW `gb_european_trials` AS
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
LEFT JOIN `accounts` AS `account_1`
  ON `account_1`.`account_id` = `t`.`account_id`
WHERE
  LOWER(
    REPLACE(
      REPLACE(
        CONVERT(`t`.`country` USING utf8mb4) COLLATE utf8mb4_0900_bin,
        _utf8mb4 x'c8ba',
        _utf8mb4 x'e2b1a5'
      ),
      _utf8mb4 x'c8be',
      _utf8mb4 x'e2b1a6'
    )
  ) IN ('de', 'at', 'ch', 'gb')
  AND (
    CONVERT(`account_1`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'trial'
    OR (
      `account_1`.`seats` IS NOT NULL AND `account_1`.`seats` <= 5
    )
    OR `account_1`.`plan` IS NULL
  )
  AND (
    NOT (
      CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_0900_bin REGEXP _utf8mb4 x'40676d61696c5b5e5c6e5c725c787b323032387d5c787b323032397d5d636f6d283f21283f733a2e2929'
    )
    OR `t`.`email` IS NULL
  )
  AND `t`.`age` >= 18
  AND `t`.`age` <> 65;
