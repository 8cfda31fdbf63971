CREATE OR REPLACE VIEW "gb_saved_groups" AS
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
  NOT (
    "t"."visitor_id" IN (3, 8, 99)
  )
  AND "t"."visitor_id" IN (1, 3, 4, 6, 10)
  AND 1 = 1
  AND (
    "t"."beta" <> FALSE OR "t"."beta" IS NULL
  );
