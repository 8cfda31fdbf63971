CREATE TABLE `segment_13` AS
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
  (
    CONVERT(`t`.`address` USING utf8mb4) COLLATE utf8mb4_0900_bin REGEXP '^10[.](?:[0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])[.](?:[0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])[.](?:[0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])(?!(?s:.))'
  )
  OR (
    CONVERT(`t`.`address` USING utf8mb4) COLLATE utf8mb4_0900_bin REGEXP '^192[.]168[.](?:1[6-9]|2[0-9]|3[01])[.](?:[0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])(?!(?s:.))'
  );
