CREATE TABLE `segment_11` AS
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
    RIGHT(CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_0900_bin, CHAR_LENGTH('@example.com')) = '@example.com'
    OR RIGHT(CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_0900_bin, CHAR_LENGTH('Test.Example.Com')) = 'Test.Example.Com'
  )
  AND (
    NOT (
      CONVERT(`t`.`country` USING utf8mb4) COLLATE utf8mb4_0900_bin IN ('US', 'CA')
    )
    OR `t`.`country` IS NULL
  );
