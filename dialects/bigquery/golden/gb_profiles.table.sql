CREATE OR REPLACE TABLE `gb_profiles` AS
SELECT
  CAST(`t`.`visitor_id` AS INT64) AS `visitor_id`,
  CAST(`t`.`account_id` AS INT64) AS `account_id`,
  CAST(`t`.`country` AS STRING) AS `country`,
  CAST(`t`.`email` AS STRING) AS `email`,
  CAST(`t`.`age` AS INT64) AS `age`,
  CAST(`t`.`beta` AS BOOL) AS `beta`,
  CAST(`t`.`app_version` AS STRING) AS `app_version`,
  CAST(`t`.`release` AS STRING) AS `release`,
  CAST(`t`.`joined_on` AS DATE) AS `joined_on`,
  `t`.`profile` AS `profile`
FROM `visitors` AS `t`
WHERE
  (
    CASE
      WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'string'
      THEN JSON_VALUE(`t`.`profile`, '$."plan"')
    END = 'gold'
    AND CASE
      WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."seats"')) = 'number'
      THEN CASE
        WHEN CAST(JSON_VALUE(`t`.`profile`, '$."seats"') AS FLOAT64) = FLOOR(CAST(JSON_VALUE(`t`.`profile`, '$."seats"') AS FLOAT64))
        AND CAST(JSON_VALUE(`t`.`profile`, '$."seats"') AS FLOAT64) BETWEEN -9007199254740991 AND 9007199254740991
        THEN CAST(CAST(JSON_VALUE(`t`.`profile`, '$."seats"') AS FLOAT64) AS INT64)
      END
    END = 3
  )
  OR (
    (
      CASE
        WHEN `t`.`profile` IS NULL
        THEN NULL
        WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'string'
        THEN 'text'
        WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'number'
        THEN 'number'
        WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'boolean'
        THEN 'boolean'
        WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'array'
        THEN 'array'
        WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'object'
        THEN 'object'
        WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'null'
        THEN 'null'
        ELSE 'absent'
      END IN ('null', 'absent')
      OR CASE
        WHEN `t`.`profile` IS NULL
        THEN NULL
        WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'string'
        THEN 'text'
        WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'number'
        THEN 'number'
        WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'boolean'
        THEN 'boolean'
        WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'array'
        THEN 'array'
        WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'object'
        THEN 'object'
        WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'null'
        THEN 'null'
        ELSE 'absent'
      END IS NULL
    )
    AND (
      CASE
        WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."browser"."name"')) = 'string'
        THEN JSON_VALUE(`t`.`profile`, '$."browser"."name"')
      END <> 'Chrome'
      OR CASE
        WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."browser"."name"')) = 'string'
        THEN JSON_VALUE(`t`.`profile`, '$."browser"."name"')
      END IS NULL
    )
  )
  OR (
    CASE
      WHEN `t`.`profile` IS NULL
      THEN NULL
      WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'string'
      THEN 'text'
      WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'number'
      THEN 'number'
      WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'boolean'
      THEN 'boolean'
      WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'array'
      THEN 'array'
      WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'object'
      THEN 'object'
      WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'null'
      THEN 'null'
      ELSE 'absent'
    END = 'array'
    AND CASE
      WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'array'
      AND JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"[0]')) = 'string'
      THEN JSON_VALUE(`t`.`profile`, '$."plan"[0]')
    END = 'gold'
    AND CASE
      WHEN `t`.`profile` IS NULL
      THEN NULL
      WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'array'
      AND JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"[1]')) = 'string'
      THEN 'text'
      WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'array'
      AND JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"[1]')) = 'number'
      THEN 'number'
      WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'array'
      AND JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"[1]')) = 'boolean'
      THEN 'boolean'
      WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'array'
      AND JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"[1]')) = 'array'
      THEN 'array'
      WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'array'
      AND JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"[1]')) = 'object'
      THEN 'object'
      WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'array'
      AND JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"[1]')) = 'null'
      THEN 'null'
      ELSE 'absent'
    END = 'absent'
  )
  OR CASE
    WHEN `t`.`profile` IS NULL
    THEN NULL
    WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'string'
    THEN 'text'
    WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'number'
    THEN 'number'
    WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'boolean'
    THEN 'boolean'
    WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'array'
    THEN 'array'
    WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'object'
    THEN 'object'
    WHEN JSON_TYPE(JSON_QUERY(`t`.`profile`, '$."plan"')) = 'null'
    THEN 'null'
    ELSE 'absent'
  END = 'boolean';
