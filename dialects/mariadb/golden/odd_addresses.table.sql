CREATE OR REPLACE TABLE `odd_addresses` AS
SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`t`.`email` AS CHAR CHARACTER SET utf8mb4) AS `email`,
  CAST(`t`.`note` AS CHAR CHARACTER SET utf8mb4) AS `note`
FROM `shoppers` AS `t`
WHERE
  NOT (
    CASE
      WHEN CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_nopad_bin REGEXP '(?-mx)^[a-z][+.0-9a-z-]*@[0-9a-z-]+(?:[.][0-9a-z-]+)+(?!(?s:.))'
      THEN 1
      WHEN CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_nopad_bin REGEXP '(?-mx)^[a-z][+.0-9a-z-]*@[0-9a-z-]+(?:[.][0-9a-z-]+)+(?!(?s:.))|(?!(?s:.))'
      THEN 0
      WHEN `t`.`email` IS NOT NULL
      THEN 9223372036854775807 + (
        CHAR_LENGTH(`t`.`email`) + 1
      )
    END = 1
  )
  OR CASE
    WHEN CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_nopad_bin REGEXP _utf8mb4 x'283f2d6d78295b245d5b7b5d5b612d7a5d2b5b7d5d7c2d2d7c5e5b5c745c6e5c665c72205d2a283f21283f733a2e2929'
    THEN 1
    WHEN CONVERT(`t`.`note` USING utf8mb4) COLLATE utf8mb4_nopad_bin REGEXP _utf8mb4 x'283f2d6d78295b245d5b7b5d5b612d7a5d2b5b7d5d7c2d2d7c5e5b5c745c6e5c665c72205d2a283f21283f733a2e29297c283f21283f733a2e2929'
    THEN 0
    WHEN `t`.`note` IS NOT NULL
    THEN 9223372036854775807 + (
      CHAR_LENGTH(`t`.`note`) + 1
    )
  END = 1
  OR `t`.`note` IS NULL;
