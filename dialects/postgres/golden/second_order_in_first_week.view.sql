CREATE OR REPLACE VIEW "second_order_in_first_week" AS
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
  "t"."shopper_id" IN (
    SELECT
      "t"."shopper_id" AS "k1"
    FROM "shoppers" AS "t"
    JOIN "orders" AS "orders_1"
      ON "orders_1"."shopper_id" = "t"."shopper_id"
    WHERE
      "orders_1"."ordered_at" >= "t"."signed_up_at"
      AND "orders_1"."ordered_at" < CASE
        WHEN "t"."signed_up_at" <= CAST('9999-12-24 23:59:59.999999' AS TIMESTAMP)
        THEN "t"."signed_up_at" + make_interval(0, 0, 0, 7)
      END
    GROUP BY
      "t"."shopper_id"
    HAVING
      COUNT(*) >= 2
  );
