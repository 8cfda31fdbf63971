CREATE VIEW "spring_calendar" AS
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
  (
    "t"."call_back_at" >= '2026-03-18 00:00:00' AND "t"."call_back_at" < '2026-04-01 00:00:00'
  )
  OR (
    "t"."call_back_at" >= '2026-03-01 00:00:00'
    AND "t"."call_back_at" < '2026-04-01 00:00:00'
    AND (
      "t"."call_back_at" < '2026-03-15 22:00:00' OR "t"."call_back_at" >= '2026-03-15 23:00:00'
    )
  )
  OR (
    "t"."birth_date" >= '2026-03-16' AND "t"."birth_date" < '2028-03-16'
  )
  OR "t"."birth_date" IS NULL;
