CREATE TABLE `segment_12` AS
SELECT
  CAST(`t`.`visitor_id` AS SIGNED) AS `visitor_id`,
  CAST(`t`.`email` AS CHAR CHARACTER SET utf8mb4) AS `email`,
  CAST(`t`.`country` AS CHAR CHARACTER SET utf8mb4) AS `country`,
  CAST(`t`.`address` AS CHAR CHARACTER SET utf8mb4) AS `address`,
  CAST(`t`.`app_version` AS CHAR CHARACTER SET utf8mb4) AS `app_version`,
  CAST(`t`.`score` AS DOUBLE) AS `score`,
  CAST(`t`.`account_id` AS SIGNED) AS `account_id`
FROM `visitors` AS `t`
LEFT JOIN `accounts` AS `account_1`
  ON `account_1`.`account_id` = `t`.`account_id`
WHERE
  (
    CONVERT(`t`.`app_version` USING utf8mb4) COLLATE utf8mb4_0900_bin REGEXP '^(?:[01][.](?:0|[1-9][0-9]*)[.](?:0|[1-9][0-9]*)(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?|2[.]0[.]0-(?:(?:r|0|[1-9][0-9]*|[0-9][0-9]*[A-Za-z-][0-9A-Za-z-]*|[A-Za-q-][0-9A-Za-z-]*|r[0-9A-Zab-][0-9A-Za-z-]*)(?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*|rc[.][01](?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*|rc)(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?)(?!(?s:.))'
  )
  AND (
    `account_1`.`seats` < 40 OR `account_1`.`seats` IS NULL
  )
  AND CAST('2026-03-16 08:00:00' AS DATETIME(6)) > CAST('2026-03-01 00:00:00' AS DATETIME(6));
