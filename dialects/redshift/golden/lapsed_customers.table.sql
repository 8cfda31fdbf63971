CREATE TABLE "lapsed_customers" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."email" AS VARCHAR(65535)) AS "email",
  CAST("t"."name" AS VARCHAR(65535)) AS "name",
  CAST("t"."country" AS VARCHAR(65535)) AS "country",
  CAST("t"."city" AS VARCHAR(65535)) AS "city",
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("t"."birth_date" AS DATE) AS "birth_date",
  CAST("t"."signed_up_at" AS TIMESTAMP) AS "signed_up_at",
  CAST("t"."last_seen_at" AS TIMESTAMP) AS "last_seen_at",
  CAST(CASE WHEN "t"."score" <= CAST('Infinity' AS DOUBLE PRECISION) THEN "t"."score" END AS DOUBLE PRECISION) AS "score",
  CAST("t"."balance" AS DECIMAL(10, 2)) AS "balance",
  CAST("t"."consent" AS BOOLEAN) AS "consent",
  CAST("t"."account_id" AS VARCHAR(36)) AS "account_id",
  CAST("t"."referrer_id" AS BIGINT) AS "referrer_id",
  CAST("t"."call_back_at" AS TIMESTAMP) AS "call_back_at",
  CAST("t"."note" AS VARCHAR(65535)) AS "note"
FROM "shoppers" AS "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM (
      SELECT
        "orders_1"."shopper_id" AS "k1"
      FROM "orders" AS "orders_1"
      WHERE
        "orders_1"."ordered_at" >= CAST('2025-03-15 09:30:00' AS TIMESTAMP)
        AND "orders_1"."ordered_at" < CAST('2026-03-15 09:30:00' AS TIMESTAMP)
        AND NOT (
          (
            "orders_1"."status" || '.'
          ) IN (('cancelled' || '.'), ('cart' || '.'))
        )
      GROUP BY
        "orders_1"."shopper_id"
      HAVING
        SUM("orders_1"."total") >= 30
    ) AS "orders_1_groups"
    WHERE
      "orders_1_groups"."k1" = "t"."shopper_id"
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM "orders" AS "orders_1"
    WHERE
      "orders_1"."shopper_id" = "t"."shopper_id"
      AND "orders_1"."ordered_at" >= CAST('2026-01-14 09:30:00' AS TIMESTAMP)
      AND "orders_1"."ordered_at" < CAST('2026-03-15 09:30:00' AS TIMESTAMP)
  );
