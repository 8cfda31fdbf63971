CREATE TABLE "new_checkout" AS
SELECT
  CAST("t"."visitor_id" AS INTEGER) AS "visitor_id",
  CAST("t"."email" AS TEXT) AS "email",
  CAST("t"."country" AS TEXT) AS "country",
  CAST("t"."address" AS TEXT) AS "address",
  CAST("t"."app_version" AS TEXT) AS "app_version",
  CAST("t"."score" AS REAL) AS "score",
  CAST("t"."account_id" AS INTEGER) AS "account_id"
FROM "visitors" AS "t"
WHERE
  "t"."visitor_id" IN (3, 7, 404)
  OR (
    "t"."score" = 12.0e0
    AND (
      SUBSTR("t"."email", 0 - LENGTH('@example.com')) = '@example.com'
      OR SUBSTR("t"."email", 0 - LENGTH('Test.Example.Com')) = 'Test.Example.Com'
    )
    AND (
      NOT (
        "t"."country" IN ('US', 'CA')
      ) OR "t"."country" IS NULL
    )
  );
