CREATE VIEW "no_bad_rating_lately" AS
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
  EXISTS(
    SELECT
      1
    FROM "orders" AS "orders_1"
    WHERE
      "orders_1"."shopper_id" = "t"."shopper_id" AND "orders_1"."rating" IS NOT NULL
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM (
      SELECT
        "orders_1"."shopper_id" AS "k1",
        CASE WHEN "orders_1"."rating" < 3.0e0 THEN 1 ELSE 0 END AS "ok",
        ROW_NUMBER() OVER (
          PARTITION BY "orders_1"."shopper_id"
          ORDER BY "orders_1"."ordered_at" DESC, "orders_1"."order_id" DESC
        ) AS "n"
      FROM "orders" AS "orders_1"
      WHERE
        "orders_1"."rating" IS NOT NULL
    ) AS "orders_1_rows"
    WHERE
      "orders_1_rows"."k1" = "t"."shopper_id"
      AND "orders_1_rows"."n" <= 3
      AND "orders_1_rows"."ok" = 1
  );
