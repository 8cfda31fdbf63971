CREATE OR REPLACE TABLE "gb_saved_groups" AS
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
  NOT (
    "t"."visitor_id" IN (3, 8, 99)
  )
  AND "t"."visitor_id" IN (1, 3, 4, 6, 10)
  AND 1 = 1
  AND (
    "t"."beta" <> FALSE OR "t"."beta" IS NULL
  );
