CREATE OR REPLACE TABLE `gb_old_apps` AS
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
  (
    NOT (
      CONVERT(`t`.`app_version` USING utf8mb4) COLLATE utf8mb4_nopad_bin REGEXP _utf8mb4 x'283f2d6d78295e283f3a76767c763f283f3a5b5e5c787b307d2d202b302d32765d7c5b302d395d7b327d7c5b302d395d5b5e2b2e302d392d5d7c325b2e2d5d283f3a5b5e5c787b307d2d202b302d395d7c5b302d395d7b337d7c5b302d395d7b312c327d5b5e2b2e302d392d5d7c5b322d395d5b302d395d7c315b312d395d7c31305b2e2d5d283f3a5b5e5c787b307d2d202b305d7c5b302d395d7b327d7c5b302d395d5b5e2b2e302d392d5d7c5b2b5d7c283f21283f733a2e29297c30283f3a5b2e2d5d283f3a5b5e5c787b307d2d7e5d7c7e5b5e2b5d297c283f3a5b2e2d5d7e293f283f3a5b2b5d7c283f21283f733a2e2929292929292929'
    )
    OR `t`.`app_version` IS NULL
  )
  AND (
    NOT (
      CASE
        WHEN CONVERT(`t`.`release` USING utf8mb4) COLLATE utf8mb4_nopad_bin REGEXP '(?-mx)^2[.]9[.]9(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?(?!(?s:.))'
        THEN 1
        WHEN CONVERT(`t`.`release` USING utf8mb4) COLLATE utf8mb4_nopad_bin REGEXP '(?-mx)^2[.]9[.]9(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?(?!(?s:.))|(?!(?s:.))'
        THEN 0
        WHEN `t`.`release` IS NOT NULL
        THEN 9223372036854775807 + (
          CHAR_LENGTH(`t`.`release`) + 1
        )
      END = 1
    )
    OR `t`.`release` IS NULL
  )
  AND `t`.`joined_on` > CAST('2019-12-31' AS DATE);
