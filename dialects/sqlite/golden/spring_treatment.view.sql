CREATE VIEW "spring_treatment" AS
SELECT
  CAST("t"."shopper_id" AS INTEGER) AS "shopper_id",
  CAST("t"."email" AS TEXT) AS "email",
  CAST("t"."name" AS TEXT) AS "name",
  CAST("t"."country" AS TEXT) AS "country",
  CAST("t"."city" AS TEXT) AS "city",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."birth_date" AS TEXT) AS "birth_date",
  CAST("t"."signed_up_at" AS TEXT) AS "signed_up_at",
  CAST("t"."last_seen_at" AS TEXT) AS "last_seen_at",
  CAST("t"."score" AS REAL) AS "score",
  CAST("t"."balance" AS NUMERIC) AS "balance",
  CAST("t"."consent" AS INTEGER) AS "consent",
  CAST("t"."account_id" AS TEXT) AS "account_id",
  CAST("t"."referrer_id" AS INTEGER) AS "referrer_id",
  CAST("t"."call_back_at" AS TEXT) AS "call_back_at",
  CAST("t"."note" AS TEXT) AS "note"
FROM "shoppers" AS "t"
WHERE
  "t"."consent" = TRUE
  AND SEGSQL_BUCKET((
    'spring-2026:' || CAST("t"."shopper_id" AS TEXT)
  )) >= 2000
  AND SEGSQL_BUCKET((
    'spring-2026:' || CAST("t"."shopper_id" AS TEXT)
  )) < 7000;
