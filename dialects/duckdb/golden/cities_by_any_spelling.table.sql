CREATE OR REPLACE TABLE "cities_by_any_spelling" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."email" AS VARCHAR) AS "email",
  CAST("t"."name" AS VARCHAR) AS "name",
  CAST("t"."country" AS VARCHAR) AS "country",
  CAST("t"."city" AS VARCHAR) AS "city",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."birth_date" AS DATE) AS "birth_date",
  CAST("t"."signed_up_at" AS TIMESTAMP) AS "signed_up_at",
  CAST("t"."last_seen_at" AS TIMESTAMP) AS "last_seen_at",
  CAST(NULLIF("t"."score", CAST('NaN' AS DOUBLE)) AS DOUBLE) AS "score",
  CAST("t"."balance" AS DECIMAL(10, 2)) AS "balance",
  CAST("t"."consent" AS BOOLEAN) AS "consent",
  CAST("t"."account_id" AS UUID) AS "account_id",
  CAST("t"."referrer_id" AS BIGINT) AS "referrer_id",
  CAST("t"."call_back_at" AS TIMESTAMP) AS "call_back_at",
  CAST("t"."note" AS VARCHAR) AS "note"
FROM "shoppers" AS "t"
WHERE
  (
    LOWER("t"."city") IN ('new york', 'wien')
    OR LOWER(TRIM("t"."city", ' ')) = 'wien'
    OR STRPOS(LOWER("t"."note"), 'new york') > 0
    OR ENDS_WITH(LOWER("t"."city"), 'york')
  )
  AND LOWER("t"."name") >= 'a';
