CREATE OR REPLACE VIEW `segment_14` AS
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
    LOWER(
      REPLACE(
        REPLACE(
          CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_0900_bin,
          _utf8mb4 x'c8ba',
          _utf8mb4 x'e2b1a5'
        ),
        _utf8mb4 x'c8be',
        _utf8mb4 x'e2b1a6'
      )
    ) REGEXP '^[a-z]+@example[.](?:com|org)(?!(?s:.))'
  )
  OR `t`.`email` IS NULL;
