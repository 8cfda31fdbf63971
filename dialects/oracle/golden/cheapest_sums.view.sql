CREATE OR REPLACE VIEW "cheapest_sums" AS
SELECT
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST("t"."email" AS VARCHAR2(4000)) AS "email",
  CAST("t"."name" AS VARCHAR2(4000)) AS "name",
  CAST("t"."country" AS VARCHAR2(4000)) AS "country",
  CAST("t"."city" AS VARCHAR2(4000)) AS "city",
  CAST("t"."plan" AS VARCHAR2(4000)) AS "plan",
  CAST(TRUNC("t"."birth_date") AS DATE) AS "birth_date",
  CAST("t"."signed_up_at" AS TIMESTAMP(6)) AS "signed_up_at",
  CAST("t"."last_seen_at" AS TIMESTAMP(6)) AS "last_seen_at",
  CAST(NULLIF("t"."score", BINARY_DOUBLE_NAN) AS BINARY_DOUBLE) AS "score",
  CAST("t"."balance" AS NUMBER(10, 2)) AS "balance",
  CAST("t"."consent" AS NUMBER(1)) AS "consent",
  CAST("t"."account_id" AS VARCHAR2(36)) AS "account_id",
  CAST("t"."referrer_id" AS NUMBER(19)) AS "referrer_id",
  CAST("t"."call_back_at" AS TIMESTAMP(6)) AS "call_back_at",
  CAST("t"."note" AS VARCHAR2(4000)) AS "note"
FROM "shoppers" "t"
LEFT JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    SUM("orders_1"."total") AS "v1",
    SUM(
      CASE
        WHEN "orders_1"."ordered_at" >= TIMESTAMP '2026-03-15 08:30:00'
        AND "orders_1"."ordered_at" < TIMESTAMP '2026-03-15 09:30:00'
        THEN "orders_1"."total"
      END
    ) AS "v2"
  FROM "orders" "orders_1"
  GROUP BY
    "orders_1"."shopper_id"
) "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
WHERE
  "orders_1_figures"."v1" = 0.3 OR "orders_1_figures"."v2" < 1;
