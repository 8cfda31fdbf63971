CREATE TABLE "cheapest_sums" AS
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
LEFT JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    SUM(CAST(ROUND("orders_1"."total" * 100) AS INTEGER) * 9223) / 9223 / 100.0 AS "v1",
    SUM(
      CAST(ROUND(
        CASE
          WHEN "orders_1"."ordered_at" >= '2026-03-15 08:30:00' AND "orders_1"."ordered_at" < '2026-03-15 09:30:00'
          THEN "orders_1"."total"
        END * 100
      ) AS INTEGER) * 9223
    ) / 9223 / 100.0 AS "v2"
  FROM "orders" AS "orders_1"
  GROUP BY
    "orders_1"."shopper_id"
) AS "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
WHERE
  "orders_1_figures"."v1" = 0.3 OR "orders_1_figures"."v2" < 1;
