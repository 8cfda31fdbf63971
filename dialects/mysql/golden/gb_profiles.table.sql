CREATE TABLE `gb_profiles` AS
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
    CASE
      WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'STRING'
      THEN CONVERT(JSON_UNQUOTE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) USING utf8mb4) COLLATE utf8mb4_0900_bin
    END = 'gold'
    AND CASE
      WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."seats"')) IN ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL')
      THEN CASE
        WHEN CAST(JSON_EXTRACT(`t`.`profile`, '$."seats"') AS DOUBLE) = FLOOR(CAST(JSON_EXTRACT(`t`.`profile`, '$."seats"') AS DOUBLE))
        AND CAST(JSON_EXTRACT(`t`.`profile`, '$."seats"') AS DOUBLE) BETWEEN -9007199254740991 AND 9007199254740991
        THEN CAST(CAST(JSON_EXTRACT(`t`.`profile`, '$."seats"') AS DOUBLE) AS SIGNED)
      END
    END = 3
  )
  OR (
    (
      CONVERT(
        CASE
          WHEN `t`.`profile` IS NULL
          THEN NULL
          WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'STRING'
          THEN 'text'
          WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) IN ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL')
          THEN 'number'
          WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'BOOLEAN'
          THEN 'boolean'
          WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'ARRAY'
          THEN 'array'
          WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'OBJECT'
          THEN 'object'
          WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'NULL'
          THEN 'null'
          ELSE 'absent'
        END USING utf8mb4
      ) COLLATE utf8mb4_0900_bin IN ('null', 'absent')
      OR CASE
        WHEN `t`.`profile` IS NULL
        THEN NULL
        WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'STRING'
        THEN 'text'
        WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) IN ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL')
        THEN 'number'
        WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'BOOLEAN'
        THEN 'boolean'
        WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'ARRAY'
        THEN 'array'
        WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'OBJECT'
        THEN 'object'
        WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'NULL'
        THEN 'null'
        ELSE 'absent'
      END IS NULL
    )
    AND (
      CASE
        WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."browser"."name"')) = 'STRING'
        THEN CONVERT(JSON_UNQUOTE(JSON_EXTRACT(`t`.`profile`, '$."browser"."name"')) USING utf8mb4) COLLATE utf8mb4_0900_bin
      END <> 'Chrome'
      OR CASE
        WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."browser"."name"')) = 'STRING'
        THEN CONVERT(JSON_UNQUOTE(JSON_EXTRACT(`t`.`profile`, '$."browser"."name"')) USING utf8mb4) COLLATE utf8mb4_0900_bin
      END IS NULL
    )
  )
  OR (
    CONVERT(
      CASE
        WHEN `t`.`profile` IS NULL
        THEN NULL
        WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'STRING'
        THEN 'text'
        WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) IN ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL')
        THEN 'number'
        WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'BOOLEAN'
        THEN 'boolean'
        WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'ARRAY'
        THEN 'array'
        WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'OBJECT'
        THEN 'object'
        WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'NULL'
        THEN 'null'
        ELSE 'absent'
      END USING utf8mb4
    ) COLLATE utf8mb4_0900_bin = 'array'
    AND CASE
      WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'ARRAY'
      AND JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"[0]')) = 'STRING'
      THEN CONVERT(JSON_UNQUOTE(JSON_EXTRACT(`t`.`profile`, '$."plan"[0]')) USING utf8mb4) COLLATE utf8mb4_0900_bin
    END = 'gold'
    AND CONVERT(
      CASE
        WHEN `t`.`profile` IS NULL
        THEN NULL
        WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'ARRAY'
        AND JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"[1]')) = 'STRING'
        THEN 'text'
        WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'ARRAY'
        AND JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"[1]')) IN ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL')
        THEN 'number'
        WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'ARRAY'
        AND JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"[1]')) = 'BOOLEAN'
        THEN 'boolean'
        WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'ARRAY'
        AND JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"[1]')) = 'ARRAY'
        THEN 'array'
        WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'ARRAY'
        AND JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"[1]')) = 'OBJECT'
        THEN 'object'
        WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'ARRAY'
        AND JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"[1]')) = 'NULL'
        THEN 'null'
        ELSE 'absent'
      END USING utf8mb4
    ) COLLATE utf8mb4_0900_bin = 'absent'
  )
  OR CONVERT(
    CASE
      WHEN `t`.`profile` IS NULL
      THEN NULL
      WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'STRING'
      THEN 'text'
      WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) IN ('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL')
      THEN 'number'
      WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'BOOLEAN'
      THEN 'boolean'
      WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'ARRAY'
      THEN 'array'
      WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'OBJECT'
      THEN 'object'
      WHEN JSON_TYPE(JSON_EXTRACT(`t`.`profile`, '$."plan"')) = 'NULL'
      THEN 'null'
      ELSE 'absent'
    END USING utf8mb4
  ) COLLATE utf8mb4_0900_bin = 'boolean';
