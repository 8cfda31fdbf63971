SELECT
  CAST("t"."visitor_id" AS INTEGER) AS "visitor_id",
  CAST("t"."account_id" AS INTEGER) AS "account_id",
  CAST("t"."country" AS TEXT) AS "country",
  CAST("t"."email" AS TEXT) AS "email",
  CAST("t"."age" AS INTEGER) AS "age",
  CAST("t"."beta" AS INTEGER) AS "beta",
  CAST("t"."app_version" AS TEXT) AS "app_version",
  CAST("t"."release" AS TEXT) AS "release",
  CAST("t"."joined_on" AS TEXT) AS "joined_on",
  "t"."profile" AS "profile"
FROM "visitors" AS "t"
WHERE
  (
    CASE
      WHEN json_type("t"."profile", '$."plan"') = 'text'
      THEN json_extract("t"."profile", '$."plan"')
    END = 'gold'
    AND CASE
      WHEN json_type("t"."profile", '$."seats"') IN ('integer', 'real')
      THEN CASE
        WHEN CAST(json_extract("t"."profile", '$."seats"') AS REAL) = CAST(CAST(json_extract("t"."profile", '$."seats"') AS REAL) AS INTEGER)
        AND CAST(json_extract("t"."profile", '$."seats"') AS REAL) BETWEEN -9007199254740991 AND 9007199254740991
        THEN CAST(CAST(json_extract("t"."profile", '$."seats"') AS REAL) AS INTEGER)
      END
    END = 3
  )
  OR (
    (
      CASE
        WHEN "t"."profile" IS NULL
        THEN NULL
        WHEN json_type("t"."profile", '$."plan"') = 'text'
        THEN 'text'
        WHEN json_type("t"."profile", '$."plan"') IN ('integer', 'real')
        THEN 'number'
        WHEN json_type("t"."profile", '$."plan"') IN ('true', 'false')
        THEN 'boolean'
        WHEN json_type("t"."profile", '$."plan"') = 'array'
        THEN 'array'
        WHEN json_type("t"."profile", '$."plan"') = 'object'
        THEN 'object'
        WHEN json_type("t"."profile", '$."plan"') = 'null'
        THEN 'null'
        ELSE 'absent'
      END IN ('null', 'absent')
      OR CASE
        WHEN "t"."profile" IS NULL
        THEN NULL
        WHEN json_type("t"."profile", '$."plan"') = 'text'
        THEN 'text'
        WHEN json_type("t"."profile", '$."plan"') IN ('integer', 'real')
        THEN 'number'
        WHEN json_type("t"."profile", '$."plan"') IN ('true', 'false')
        THEN 'boolean'
        WHEN json_type("t"."profile", '$."plan"') = 'array'
        THEN 'array'
        WHEN json_type("t"."profile", '$."plan"') = 'object'
        THEN 'object'
        WHEN json_type("t"."profile", '$."plan"') = 'null'
        THEN 'null'
        ELSE 'absent'
      END IS NULL
    )
    AND (
      CASE
        WHEN json_type("t"."profile", '$."browser"."name"') = 'text'
        THEN json_extract("t"."profile", '$."browser"."name"')
      END <> 'Chrome'
      OR CASE
        WHEN json_type("t"."profile", '$."browser"."name"') = 'text'
        THEN json_extract("t"."profile", '$."browser"."name"')
      END IS NULL
    )
  )
  OR (
    CASE
      WHEN "t"."profile" IS NULL
      THEN NULL
      WHEN json_type("t"."profile", '$."plan"') = 'text'
      THEN 'text'
      WHEN json_type("t"."profile", '$."plan"') IN ('integer', 'real')
      THEN 'number'
      WHEN json_type("t"."profile", '$."plan"') IN ('true', 'false')
      THEN 'boolean'
      WHEN json_type("t"."profile", '$."plan"') = 'array'
      THEN 'array'
      WHEN json_type("t"."profile", '$."plan"') = 'object'
      THEN 'object'
      WHEN json_type("t"."profile", '$."plan"') = 'null'
      THEN 'null'
      ELSE 'absent'
    END = 'array'
    AND CASE
      WHEN json_type("t"."profile", '$."plan"[0]') = 'text'
      THEN json_extract("t"."profile", '$."plan"[0]')
    END = 'gold'
    AND CASE
      WHEN "t"."profile" IS NULL
      THEN NULL
      WHEN json_type("t"."profile", '$."plan"[1]') = 'text'
      THEN 'text'
      WHEN json_type("t"."profile", '$."plan"[1]') IN ('integer', 'real')
      THEN 'number'
      WHEN json_type("t"."profile", '$."plan"[1]') IN ('true', 'false')
      THEN 'boolean'
      WHEN json_type("t"."profile", '$."plan"[1]') = 'array'
      THEN 'array'
      WHEN json_type("t"."profile", '$."plan"[1]') = 'object'
      THEN 'object'
      WHEN json_type("t"."profile", '$."plan"[1]') = 'null'
      THEN 'null'
      ELSE 'absent'
    END = 'absent'
  )
  OR CASE
    WHEN "t"."profile" IS NULL
    THEN NULL
    WHEN json_type("t"."profile", '$."plan"') = 'text'
    THEN 'text'
    WHEN json_type("t"."profile", '$."plan"') IN ('integer', 'real')
    THEN 'number'
    WHEN json_type("t"."profile", '$."plan"') IN ('true', 'false')
    THEN 'boolean'
    WHEN json_type("t"."profile", '$."plan"') = 'array'
    THEN 'array'
    WHEN json_type("t"."profile", '$."plan"') = 'object'
    THEN 'object'
    WHEN json_type("t"."profile", '$."plan"') = 'null'
    THEN 'null'
    ELSE 'absent'
  END = 'boolean'
ORDER BY
  "t"."visitor_id" ASC;
