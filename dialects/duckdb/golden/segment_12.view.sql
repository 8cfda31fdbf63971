CREATE OR REPLACE VIEW "segment_12" AS
SELECT
  CAST("t"."visitor_id" AS BIGINT) AS "visitor_id",
  CAST("t"."email" AS VARCHAR) AS "email",
  CAST("t"."country" AS VARCHAR) AS "country",
  CAST("t"."address" AS VARCHAR) AS "address",
  CAST("t"."app_version" AS VARCHAR) AS "app_version",
  CAST(NULLIF("t"."score", CAST('NaN' AS DOUBLE)) AS DOUBLE) AS "score",
  CAST("t"."account_id" AS BIGINT) AS "account_id"
FROM "visitors" AS "t"
LEFT JOIN "accounts" AS "account_1"
  ON "account_1"."account_id" = "t"."account_id"
WHERE
  REGEXP_MATCHES("t"."app_version", '^(?:[01][.](?:0|[1-9][0-9]*)[.](?:0|[1-9][0-9]*)(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?|2[.]0[.]0-(?:(?:r|0|[1-9][0-9]*|[0-9][0-9]*[A-Za-z-][0-9A-Za-z-]*|[A-Za-q-][0-9A-Za-z-]*|r[0-9A-Zab-][0-9A-Za-z-]*)(?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*|rc[.][01](?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*|rc)(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?)$')
  AND (
    "account_1"."seats" < 40 OR "account_1"."seats" IS NULL
  )
  AND CAST('2026-03-16 08:00:00' AS TIMESTAMP) > CAST('2026-03-01 00:00:00' AS TIMESTAMP);
