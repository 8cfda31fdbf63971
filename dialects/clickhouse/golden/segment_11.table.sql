CREATE OR REPLACE TABLE "segment_11" AS
SELECT
  CAST("t"."visitor_id" AS Nullable(Int64)) AS "visitor_id",
  CAST("t"."email" AS Nullable(String)) AS "email",
  CAST("t"."country" AS Nullable(String)) AS "country",
  CAST("t"."address" AS Nullable(String)) AS "address",
  CAST("t"."app_version" AS Nullable(String)) AS "app_version",
  CAST(CASE WHEN NOT (
    isNaN("t"."score")
  ) THEN "t"."score" + 0e0 END AS Nullable(Float64)) AS "score",
  CAST("t"."account_id" AS Nullable(Int64)) AS "account_id"
FROM "visitors" AS "t"
WHERE
  (
    endsWith("t"."email", '@example.com') OR endsWith("t"."email", 'Test.Example.Com')
  )
  AND (
    (
      "t"."country" IS NOT NULL AND NOT (
        "t"."country" IN ('US', 'CA')
      )
    )
    OR "t"."country" IS NULL
  );
