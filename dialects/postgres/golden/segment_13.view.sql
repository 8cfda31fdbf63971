CREATE OR REPLACE VIEW "segment_13" AS
SELECT
  CAST("t"."visitor_id" AS BIGINT) AS "visitor_id",
  CAST("t"."email" AS TEXT) AS "email",
  CAST("t"."country" AS TEXT) AS "country",
  CAST("t"."address" AS TEXT) AS "address",
  CAST("t"."app_version" AS TEXT) AS "app_version",
  CAST(NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION)) AS DOUBLE PRECISION) AS "score",
  CAST("t"."account_id" AS BIGINT) AS "account_id"
FROM "visitors" AS "t"
WHERE
  (
    "t"."address" ~ '^10[.](?:[0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])[.](?:[0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])[.](?:[0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])$'
  ) OR (
    "t"."address" ~ '^192[.]168[.](?:1[6-9]|2[0-9]|3[01])[.](?:[0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])$'
  );
