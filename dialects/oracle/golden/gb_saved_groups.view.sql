CREATE OR REPLACE VIEW "gb_saved_groups" AS
SELECT
  CAST("t"."visitor_id" AS NUMBER(19)) AS "visitor_id",
  CAST("t"."account_id" AS NUMBER(19)) AS "account_id",
  CAST("t"."country" AS VARCHAR2(4000)) AS "country",
  CAST("t"."email" AS VARCHAR2(4000)) AS "email",
  CAST("t"."age" AS NUMBER(19)) AS "age",
  CAST("t"."beta" AS NUMBER(1)) AS "beta",
  CAST("t"."app_version" AS VARCHAR2(4000)) AS "app_version",
  CAST("t"."release" AS VARCHAR2(4000)) AS "release",
  CAST(TRUNC("t"."joined_on") AS DATE) AS "joined_on",
  "t"."profile" AS "profile"
FROM "visitors" "t"
WHERE
  NOT (
    "t"."visitor_id" IN (3, 8, 99)
  )
  AND "t"."visitor_id" IN (1, 3, 4, 6, 10)
  AND 1 = 1
  AND (
    "t"."beta" <> 0 OR "t"."beta" IS NULL
  );
