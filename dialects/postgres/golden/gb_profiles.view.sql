CREATE OR REPLACE VIEW "gb_profiles" AS
SELECT
  CAST("t"."visitor_id" AS BIGINT) AS "visitor_id",
  CAST("t"."account_id" AS BIGINT) AS "account_id",
  CAST("t"."country" AS TEXT) AS "country",
  CAST("t"."email" AS TEXT) AS "email",
  CAST("t"."age" AS BIGINT) AS "age",
  CAST("t"."beta" AS BOOLEAN) AS "beta",
  CAST("t"."app_version" AS TEXT) AS "app_version",
  CAST("t"."release" AS TEXT) AS "release",
  CAST("t"."joined_on" AS DATE) AS "joined_on",
  "t"."profile" AS "profile"
FROM "visitors" AS "t"
WHERE
  (
    CASE
      WHEN jsonb_typeof("t"."profile" -> 'plan') = 'string'
      THEN (
        "t"."profile" ->> 'plan'
      )
    END = 'gold'
    AND CASE
      WHEN jsonb_typeof("t"."profile" -> 'seats') = 'number'
      THEN CASE
        WHEN CAST("t"."profile" -> 'seats' AS DOUBLE PRECISION) = FLOOR(CAST("t"."profile" -> 'seats' AS DOUBLE PRECISION))
        AND CAST("t"."profile" -> 'seats' AS DOUBLE PRECISION) BETWEEN -9007199254740991 AND 9007199254740991
        THEN CAST(CAST("t"."profile" -> 'seats' AS DOUBLE PRECISION) AS BIGINT)
      END
    END = 3
  )
  OR (
    (
      CASE
        WHEN "t"."profile" IS NULL
        THEN NULL
        WHEN jsonb_typeof("t"."profile" -> 'plan') = 'string'
        THEN 'text'
        WHEN jsonb_typeof("t"."profile" -> 'plan') = 'number'
        THEN 'number'
        WHEN jsonb_typeof("t"."profile" -> 'plan') = 'boolean'
        THEN 'boolean'
        WHEN jsonb_typeof("t"."profile" -> 'plan') = 'array'
        THEN 'array'
        WHEN jsonb_typeof("t"."profile" -> 'plan') = 'object'
        THEN 'object'
        WHEN jsonb_typeof("t"."profile" -> 'plan') = 'null'
        THEN 'null'
        ELSE 'absent'
      END IN ('null', 'absent')
      OR CASE
        WHEN "t"."profile" IS NULL
        THEN NULL
        WHEN jsonb_typeof("t"."profile" -> 'plan') = 'string'
        THEN 'text'
        WHEN jsonb_typeof("t"."profile" -> 'plan') = 'number'
        THEN 'number'
        WHEN jsonb_typeof("t"."profile" -> 'plan') = 'boolean'
        THEN 'boolean'
        WHEN jsonb_typeof("t"."profile" -> 'plan') = 'array'
        THEN 'array'
        WHEN jsonb_typeof("t"."profile" -> 'plan') = 'object'
        THEN 'object'
        WHEN jsonb_typeof("t"."profile" -> 'plan') = 'null'
        THEN 'null'
        ELSE 'absent'
      END IS NULL
    )
    AND (
      CASE
        WHEN jsonb_typeof("t"."profile" -> 'browser' -> 'name') = 'string'
        THEN (
          "t"."profile" -> 'browser' ->> 'name'
        )
      END <> 'Chrome'
      OR CASE
        WHEN jsonb_typeof("t"."profile" -> 'browser' -> 'name') = 'string'
        THEN (
          "t"."profile" -> 'browser' ->> 'name'
        )
      END IS NULL
    )
  )
  OR (
    CASE
      WHEN "t"."profile" IS NULL
      THEN NULL
      WHEN jsonb_typeof("t"."profile" -> 'plan') = 'string'
      THEN 'text'
      WHEN jsonb_typeof("t"."profile" -> 'plan') = 'number'
      THEN 'number'
      WHEN jsonb_typeof("t"."profile" -> 'plan') = 'boolean'
      THEN 'boolean'
      WHEN jsonb_typeof("t"."profile" -> 'plan') = 'array'
      THEN 'array'
      WHEN jsonb_typeof("t"."profile" -> 'plan') = 'object'
      THEN 'object'
      WHEN jsonb_typeof("t"."profile" -> 'plan') = 'null'
      THEN 'null'
      ELSE 'absent'
    END = 'array'
    AND CASE
      WHEN jsonb_typeof("t"."profile" -> 'plan') = 'array'
      AND jsonb_typeof("t"."profile" -> 'plan' -> 0) = 'string'
      THEN (
        "t"."profile" -> 'plan' ->> 0
      )
    END = 'gold'
    AND CASE
      WHEN "t"."profile" IS NULL
      THEN NULL
      WHEN jsonb_typeof("t"."profile" -> 'plan') = 'array'
      AND jsonb_typeof("t"."profile" -> 'plan' -> 1) = 'string'
      THEN 'text'
      WHEN jsonb_typeof("t"."profile" -> 'plan') = 'array'
      AND jsonb_typeof("t"."profile" -> 'plan' -> 1) = 'number'
      THEN 'number'
      WHEN jsonb_typeof("t"."profile" -> 'plan') = 'array'
      AND jsonb_typeof("t"."profile" -> 'plan' -> 1) = 'boolean'
      THEN 'boolean'
      WHEN jsonb_typeof("t"."profile" -> 'plan') = 'array'
      AND jsonb_typeof("t"."profile" -> 'plan' -> 1) = 'array'
      THEN 'array'
      WHEN jsonb_typeof("t"."profile" -> 'plan') = 'array'
      AND jsonb_typeof("t"."profile" -> 'plan' -> 1) = 'object'
      THEN 'object'
      WHEN jsonb_typeof("t"."profile" -> 'plan') = 'array'
      AND jsonb_typeof("t"."profile" -> 'plan' -> 1) = 'null'
      THEN 'null'
      ELSE 'absent'
    END = 'absent'
  )
  OR CASE
    WHEN "t"."profile" IS NULL
    THEN NULL
    WHEN jsonb_typeof("t"."profile" -> 'plan') = 'string'
    THEN 'text'
    WHEN jsonb_typeof("t"."profile" -> 'plan') = 'number'
    THEN 'number'
    WHEN jsonb_typeof("t"."profile" -> 'plan') = 'boolean'
    THEN 'boolean'
    WHEN jsonb_typeof("t"."profile" -> 'plan') = 'array'
    THEN 'array'
    WHEN jsonb_typeof("t"."profile" -> 'plan') = 'object'
    THEN 'object'
    WHEN jsonb_typeof("t"."profile" -> 'plan') = 'null'
    THEN 'null'
    ELSE 'absent'
  END = 'boolean';
