CREATE OR REPLACE TABLE "segment_12" AS
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
LEFT JOIN (
  SELECT
    toNullable("account_1"."seats") AS "seats",
    toNullable("account_1"."account_id") AS "account_id"
  FROM "accounts" AS "account_1"
) AS "account_1"
  ON "account_1"."account_id" = "t"."account_id"
WHERE
  match("t"."app_version", '^(?:[01][.](?:0|[1-9][0-9]*)[.](?:0|[1-9][0-9]*)(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?|2[.]0[.]0-(?:(?:r|0|[1-9][0-9]*|[0-9][0-9]*[A-Za-z-][0-9A-Za-z-]*|[A-Za-q-][0-9A-Za-z-]*|r[0-9A-Zab-][0-9A-Za-z-]*)(?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*|rc[.][01](?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*|rc)(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?)$')
  AND (
    "account_1"."seats" < 40 OR "account_1"."seats" IS NULL
  )
  AND toDateTime64('2026-03-16 08:00:00', 6, 'UTC') > toDateTime64('2026-03-01 00:00:00', 6, 'UTC');
