CREATE OR REPLACE TABLE "segment_13" AS
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
  match("t"."address", '^10[.](?:[0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])[.](?:[0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])[.](?:[0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])$') OR match("t"."address", '^192[.]168[.](?:1[6-9]|2[0-9]|3[01])[.](?:[0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])$');
