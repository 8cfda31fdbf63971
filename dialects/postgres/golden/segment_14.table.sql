CREATE TABLE "segment_14" AS
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
  NOT (
    LOWER("t"."email") ~ '^[a-z]+@example[.](?:com|org)$'
  ) OR "t"."email" IS NULL;
