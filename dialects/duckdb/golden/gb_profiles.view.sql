CREATE OR REPLACE VIEW "gb_profiles" AS
SELECT
  CAST("t"."visitor_id" AS BIGINT) AS "visitor_id",
  CAST("t"."account_id" AS BIGINT) AS "account_id",
  CAST("t"."country" AS VARCHAR) AS "country",
  CAST("t"."email" AS VARCHAR) AS "email",
  CAST("t"."age" AS BIGINT) AS "age",
  CAST("t"."beta" AS BOOLEAN) AS "beta",
  CAST("t"."app_version" AS VARCHAR) AS "app_version",
  CAST("t"."release" AS VARCHAR) AS "release",
  CAST("t"."joined_on" AS DATE) AS "joined_on",
  "t"."profile" AS "profile"
FROM "visitors" AS "t"
WHERE
  (
    CASE
      WHEN json_type("t"."profile", '$."plan"') = 'VARCHAR'
      THEN json_extract_string("t"."profile", '$."plan"')
    END = 'gold'
    AND CASE
      WHEN json_type("t"."profile", '$."seats"') IN ('BIGINT', 'UBIGINT', 'DOUBLE')
      THEN CASE
        WHEN CAST(json_extract_string("t"."profile", '$."seats"') AS DOUBLE) = FLOOR(CAST(json_extract_string("t"."profile", '$."seats"') AS DOUBLE))
        AND CAST(json_extract_string("t"."profile", '$."seats"') AS DOUBLE) BETWEEN -9007199254740991 AND 9007199254740991
        THEN CAST(CAST(json_extract_string("t"."profile", '$."seats"') AS DOUBLE) AS BIGINT)
      END
    END = 3
  )
  OR (
    (
      CASE
        WHEN "t"."profile" IS NULL
        THEN NULL
        WHEN json_type("t"."profile", '$."plan"') = 'VARCHAR'
        THEN 'text'
        WHEN json_type("t"."profile", '$."plan"') IN ('BIGINT', 'UBIGINT', 'DOUBLE')
        THEN 'number'
        WHEN json_type("t"."profile", '$."plan"') = 'BOOLEAN'
        THEN 'boolean'
        WHEN json_type("t"."profile", '$."plan"') = 'ARRAY'
        THEN 'array'
        WHEN json_type("t"."profile", '$."plan"') = 'OBJECT'
        THEN 'object'
        WHEN json_type("t"."profile", '$."plan"') = 'NULL'
        THEN 'null'
        ELSE 'absent'
      END IN ('null', 'absent')
      OR CASE
        WHEN "t"."profile" IS NULL
        THEN NULL
        WHEN json_type("t"."profile", '$."plan"') = 'VARCHAR'
        THEN 'text'
        WHEN json_type("t"."profile", '$."plan"') IN ('BIGINT', 'UBIGINT', 'DOUBLE')
        THEN 'number'
        WHEN json_type("t"."profile", '$."plan"') = 'BOOLEAN'
        THEN 'boolean'
        WHEN json_type("t"."profile", '$."plan"') = 'ARRAY'
        THEN 'array'
        WHEN json_type("t"."profile", '$."plan"') = 'OBJECT'
        THEN 'object'
        WHEN json_type("t"."profile", '$."plan"') = 'NULL'
        THEN 'null'
        ELSE 'absent'
      END IS NULL
    )
    AND (
      CASE
        WHEN json_type("t"."profile", '$."browser"."name"') = 'VARCHAR'
        THEN json_extract_string("t"."profile", '$."browser"."name"')
      END <> 'Chrome'
      OR CASE
        WHEN json_type("t"."profile", '$."browser"."name"') = 'VARCHAR'
        THEN json_extract_string("t"."profile", '$."browser"."name"')
      END IS NULL
    )
  )
  OR (
    CASE
      WHEN "t"."profile" IS NULL
      THEN NULL
      WHEN json_type("t"."profile", '$."plan"') = 'VARCHAR'
      THEN 'text'
      WHEN json_type("t"."profile", '$."plan"') IN ('BIGINT', 'UBIGINT', 'DOUBLE')
      THEN 'number'
      WHEN json_type("t"."profile", '$."plan"') = 'BOOLEAN'
      THEN 'boolean'
      WHEN json_type("t"."profile", '$."plan"') = 'ARRAY'
      THEN 'array'
      WHEN json_type("t"."profile", '$."plan"') = 'OBJECT'
      THEN 'object'
      WHEN json_type("t"."profile", '$."plan"') = 'NULL'
      THEN 'null'
      ELSE 'absent'
    END = 'array'
    AND CASE
      WHEN json_type("t"."profile", '$."plan"[0]') = 'VARCHAR'
      THEN json_extract_string("t"."profile", '$."plan"[0]')
    END = 'gold'
    AND CASE
      WHEN "t"."profile" IS NULL
      THEN NULL
      WHEN json_type("t"."profile", '$."plan"[1]') = 'VARCHAR'
      THEN 'text'
      WHEN json_type("t"."profile", '$."plan"[1]') IN ('BIGINT', 'UBIGINT', 'DOUBLE')
      THEN 'number'
      WHEN json_type("t"."profile", '$."plan"[1]') = 'BOOLEAN'
      THEN 'boolean'
      WHEN json_type("t"."profile", '$."plan"[1]') = 'ARRAY'
      THEN 'array'
      WHEN json_type("t"."profile", '$."plan"[1]') = 'OBJECT'
      THEN 'object'
      WHEN json_type("t"."profile", '$."plan"[1]') = 'NULL'
      THEN 'null'
      ELSE 'absent'
    END = 'absent'
  )
  OR CASE
    WHEN "t"."profile" IS NULL
    THEN NULL
    WHEN json_type("t"."profile", '$."plan"') = 'VARCHAR'
    THEN 'text'
    WHEN json_type("t"."profile", '$."plan"') IN ('BIGINT', 'UBIGINT', 'DOUBLE')
    THEN 'number'
    WHEN json_type("t"."profile", '$."plan"') = 'BOOLEAN'
    THEN 'boolean'
    WHEN json_type("t"."profile", '$."plan"') = 'ARRAY'
    THEN 'array'
    WHEN json_type("t"."profile", '$."plan"') = 'OBJECT'
    THEN 'object'
    WHEN json_type("t"."profile", '$."plan"') = 'NULL'
    THEN 'null'
    ELSE 'absent'
  END = 'boolean';
