CREATE OR REPLACE TABLE `segment_14` AS
SELECT
  CAST(`t`.`visitor_id` AS SIGNED) AS `visitor_id`,
  CAST(`t`.`email` AS CHAR CHARACTER SET utf8mb4) AS `email`,
  CAST(`t`.`country` AS CHAR CHARACTER SET utf8mb4) AS `country`,
  CAST(`t`.`address` AS CHAR CHARACTER SET utf8mb4) AS `address`,
  CAST(`t`.`app_version` AS CHAR CHARACTER SET utf8mb4) AS `app_version`,
  CAST(`t`.`score` AS DOUBLE) AS `score`,
  CAST(`t`.`account_id` AS SIGNED) AS `account_id`
FROM `visitors` AS `t`
WHERE
  NOT (
    CASE
      WHEN LOWER(CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_uca1400_ai_ci) COLLATE utf8mb4_nopad_bin REGEXP '(?-mx)^[a-z]+@example[.](?:com|org)(?!(?s:.))'
      THEN 1
      WHEN LOWER(CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_uca1400_ai_ci) COLLATE utf8mb4_nopad_bin REGEXP '(?-mx)^[a-z]+@example[.](?:com|org)(?!(?s:.))|(?!(?s:.))'
      THEN 0
      WHEN LOWER(CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_uca1400_ai_ci) COLLATE utf8mb4_nopad_bin IS NOT NULL
      THEN 9223372036854775807 + (
        CHAR_LENGTH(
          LOWER(CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_uca1400_ai_ci) COLLATE utf8mb4_nopad_bin
        ) + 1
      )
    END = 1
  )
  OR `t`.`email` IS NULL;
