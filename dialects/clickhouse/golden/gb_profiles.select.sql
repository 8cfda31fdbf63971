SELECT
  CAST("t"."visitor_id" AS Nullable(Int64)) AS "visitor_id",
  CAST("t"."account_id" AS Nullable(Int64)) AS "account_id",
  CAST("t"."country" AS Nullable(String)) AS "country",
  CAST("t"."email" AS Nullable(String)) AS "email",
  CAST("t"."age" AS Nullable(Int64)) AS "age",
  CAST("t"."beta" AS Nullable(Bool)) AS "beta",
  CAST("t"."app_version" AS Nullable(String)) AS "app_version",
  CAST("t"."release" AS Nullable(String)) AS "release",
  CAST("t"."joined_on" AS Nullable(Date32)) AS "joined_on",
  "t"."profile" AS "profile"
FROM "visitors" AS "t"
WHERE
  (
    CASE
      WHEN JSONType("t"."profile", 'plan') = 'String'
      THEN JSONExtractString("t"."profile", 'plan')
    END = 'gold'
    AND CASE
      WHEN JSONType("t"."profile", 'seats') IN ('Int64', 'UInt64', 'Double')
      THEN CASE
        WHEN JSONExtractFloat("t"."profile", 'seats') = FLOOR(JSONExtractFloat("t"."profile", 'seats'))
        AND JSONExtractFloat("t"."profile", 'seats') BETWEEN -9007199254740991 AND 9007199254740991
        THEN CAST(JSONExtractFloat("t"."profile", 'seats') AS Nullable(Int64))
      END
    END = 3
  )
  OR (
    (
      CASE
        WHEN "t"."profile" IS NULL
        THEN NULL
        WHEN JSONType("t"."profile", 'plan') = 'String'
        THEN 'text'
        WHEN JSONType("t"."profile", 'plan') IN ('Int64', 'UInt64', 'Double')
        THEN 'number'
        WHEN JSONType("t"."profile", 'plan') = 'Bool'
        THEN 'boolean'
        WHEN JSONType("t"."profile", 'plan') = 'Array'
        THEN 'array'
        WHEN JSONType("t"."profile", 'plan') = 'Object'
        THEN 'object'
        WHEN JSONType("t"."profile", 'plan') = 'Null' AND JSONHas("t"."profile", 'plan') = 1
        THEN 'null'
        ELSE 'absent'
      END IN ('null', 'absent')
      OR CASE
        WHEN "t"."profile" IS NULL
        THEN NULL
        WHEN JSONType("t"."profile", 'plan') = 'String'
        THEN 'text'
        WHEN JSONType("t"."profile", 'plan') IN ('Int64', 'UInt64', 'Double')
        THEN 'number'
        WHEN JSONType("t"."profile", 'plan') = 'Bool'
        THEN 'boolean'
        WHEN JSONType("t"."profile", 'plan') = 'Array'
        THEN 'array'
        WHEN JSONType("t"."profile", 'plan') = 'Object'
        THEN 'object'
        WHEN JSONType("t"."profile", 'plan') = 'Null' AND JSONHas("t"."profile", 'plan') = 1
        THEN 'null'
        ELSE 'absent'
      END IS NULL
    )
    AND (
      CASE
        WHEN JSONType("t"."profile", 'browser', 'name') = 'String'
        THEN JSONExtractString("t"."profile", 'browser', 'name')
      END <> 'Chrome'
      OR CASE
        WHEN JSONType("t"."profile", 'browser', 'name') = 'String'
        THEN JSONExtractString("t"."profile", 'browser', 'name')
      END IS NULL
    )
  )
  OR (
    CASE
      WHEN "t"."profile" IS NULL
      THEN NULL
      WHEN JSONType("t"."profile", 'plan') = 'String'
      THEN 'text'
      WHEN JSONType("t"."profile", 'plan') IN ('Int64', 'UInt64', 'Double')
      THEN 'number'
      WHEN JSONType("t"."profile", 'plan') = 'Bool'
      THEN 'boolean'
      WHEN JSONType("t"."profile", 'plan') = 'Array'
      THEN 'array'
      WHEN JSONType("t"."profile", 'plan') = 'Object'
      THEN 'object'
      WHEN JSONType("t"."profile", 'plan') = 'Null' AND JSONHas("t"."profile", 'plan') = 1
      THEN 'null'
      ELSE 'absent'
    END = 'array'
    AND CASE
      WHEN JSONType("t"."profile", 'plan') = 'Array' AND JSONType("t"."profile", 'plan', 1) = 'String'
      THEN JSONExtractString("t"."profile", 'plan', 1)
    END = 'gold'
    AND CASE
      WHEN "t"."profile" IS NULL
      THEN NULL
      WHEN JSONType("t"."profile", 'plan') = 'Array' AND JSONType("t"."profile", 'plan', 2) = 'String'
      THEN 'text'
      WHEN JSONType("t"."profile", 'plan') = 'Array'
      AND JSONType("t"."profile", 'plan', 2) IN ('Int64', 'UInt64', 'Double')
      THEN 'number'
      WHEN JSONType("t"."profile", 'plan') = 'Array' AND JSONType("t"."profile", 'plan', 2) = 'Bool'
      THEN 'boolean'
      WHEN JSONType("t"."profile", 'plan') = 'Array' AND JSONType("t"."profile", 'plan', 2) = 'Array'
      THEN 'array'
      WHEN JSONType("t"."profile", 'plan') = 'Array' AND JSONType("t"."profile", 'plan', 2) = 'Object'
      THEN 'object'
      WHEN JSONType("t"."profile", 'plan') = 'Array'
      AND JSONType("t"."profile", 'plan', 2) = 'Null'
      AND JSONHas("t"."profile", 'plan', 2) = 1
      THEN 'null'
      ELSE 'absent'
    END = 'absent'
  )
  OR CASE
    WHEN "t"."profile" IS NULL
    THEN NULL
    WHEN JSONType("t"."profile", 'plan') = 'String'
    THEN 'text'
    WHEN JSONType("t"."profile", 'plan') IN ('Int64', 'UInt64', 'Double')
    THEN 'number'
    WHEN JSONType("t"."profile", 'plan') = 'Bool'
    THEN 'boolean'
    WHEN JSONType("t"."profile", 'plan') = 'Array'
    THEN 'array'
    WHEN JSONType("t"."profile", 'plan') = 'Object'
    THEN 'object'
    WHEN JSONType("t"."profile", 'plan') = 'Null' AND JSONHas("t"."profile", 'plan') = 1
    THEN 'null'
    ELSE 'absent'
  END = 'boolean'
ORDER BY
  "t"."visitor_id" ASC;
