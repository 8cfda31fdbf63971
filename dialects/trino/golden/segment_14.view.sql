CREATE OR REPLACE VIEW "segment_14" AS
SELECT
  CAST("t"."visitor_id" AS BIGINT) AS "visitor_id",
  CAST("t"."email" AS VARCHAR) AS "email",
  CAST("t"."country" AS VARCHAR) AS "country",
  CAST("t"."address" AS VARCHAR) AS "address",
  CAST("t"."app_version" AS VARCHAR) AS "app_version",
  CAST(CASE WHEN NOT (
    IS_NAN("t"."score")
  ) THEN "t"."score" END AS DOUBLE) AS "score",
  CAST("t"."account_id" AS BIGINT) AS "account_id"
FROM "visitors" AS "t"
WHERE
  NOT (
    REGEXP_LIKE(LOWER("t"."email"), '\A[a-z]+@example[.](?:com|org)\z')
  ) OR "t"."email" IS NULL;
