CREATE OR REPLACE VIEW "segment_14" AS
SELECT
  CAST("t"."visitor_id" AS BIGINT) AS "visitor_id",
  CAST("t"."email" AS VARCHAR) AS "email",
  CAST("t"."country" AS VARCHAR) AS "country",
  CAST("t"."address" AS VARCHAR) AS "address",
  CAST("t"."app_version" AS VARCHAR) AS "app_version",
  CAST(NULLIF("t"."score", CAST('NaN' AS DOUBLE)) AS DOUBLE) AS "score",
  CAST("t"."account_id" AS BIGINT) AS "account_id"
FROM "visitors" AS "t"
WHERE
  NOT (
    REGEXP_MATCHES(LOWER("t"."email"), '^[a-z]+@example[.](?:com|org)$')
  ) OR "t"."email" IS NULL;
