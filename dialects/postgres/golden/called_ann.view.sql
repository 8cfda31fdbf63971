CREATE OR REPLACE VIEW "called_ann" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."email" AS TEXT) AS "email",
  CAST("t"."name" AS TEXT) AS "name",
  CAST("t"."country" AS TEXT) AS "country",
  CAST("t"."city" AS TEXT) AS "city",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."birth_date" AS DATE) AS "birth_date",
  CAST("t"."signed_up_at" AS TIMESTAMP) AS "signed_up_at",
  CAST("t"."last_seen_at" AS TIMESTAMP) AS "last_seen_at",
  CAST(NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION)) AS DOUBLE PRECISION) AS "score",
  CAST("t"."balance" AS NUMERIC(10, 2)) AS "balance",
  CAST("t"."consent" AS BOOLEAN) AS "consent",
  CAST("t"."account_id" AS UUID) AS "account_id",
  CAST("t"."referrer_id" AS BIGINT) AS "referrer_id",
  CAST("t"."call_back_at" AS TIMESTAMP) AS "call_back_at",
  CAST("t"."note" AS TEXT) AS "note"
FROM "shoppers" AS "t"
WHERE
  LOWER("t"."name") = 'ann'
  OR TRIM(LOWER("t"."name")) = 'ann'
  OR STARTS_WITH(LOWER("t"."email"), 'ann@');
