CREATE VIEW "above_average" AS
SELECT
  CAST("t"."shopper_id" AS INTEGER) AS "shopper_id",
  CAST("t"."balance" AS NUMERIC) AS "balance",
  CAST(CAST("t"."balance" AS REAL) / NULLIF(CAST("shoppers_1_figures_2"."v1" AS REAL), 0) AS REAL) AS "of_the_largest",
  CAST("shoppers_1_figures_2"."v2" AS TEXT) AS "last_sign_up"
FROM "shoppers" AS "t"
CROSS JOIN (
  SELECT
    CAST(SUM(CAST(ROUND("shoppers_1"."balance" * 100) AS INTEGER) * 9223) / 9223 / 100.0 AS REAL) / NULLIF(COUNT("shoppers_1"."balance"), 0) AS "v1"
  FROM "shoppers" AS "shoppers_1"
  WHERE
    "shoppers_1"."consent" = TRUE
) AS "shoppers_1_figures"
CROSS JOIN (
  SELECT
    COUNT(*) AS "v1"
  FROM "orders" AS "orders_4"
  WHERE
    "orders_4"."status" = 'cart'
) AS "orders_4_figures"
CROSS JOIN (
  SELECT
    SUM(CAST(ROUND("returns_5"."refund" * 100) AS INTEGER) * 9223) / 9223 / 100.0 AS "v1"
  FROM "returns" AS "returns_5"
  WHERE
    "returns_5"."reason" = 'never'
) AS "returns_5_figures"
CROSS JOIN (
  SELECT
    MAX("shoppers_1"."balance") AS "v1",
    MAX("shoppers_1"."signed_up_at") AS "v2"
  FROM "shoppers" AS "shoppers_1"
) AS "shoppers_1_figures_2"
WHERE
  (
    CAST("t"."balance" AS REAL) > "shoppers_1_figures"."v1"
    OR EXISTS(
      SELECT
        1
      FROM "orders" AS "orders_2"
      CROSS JOIN (
        SELECT
          CAST(SUM(CAST(ROUND("orders_3"."total" * 100) AS INTEGER) * 9223) / 9223 / 100.0 AS REAL) / NULLIF(COUNT("orders_3"."total"), 0) AS "v1"
        FROM "orders" AS "orders_3"
        WHERE
          "orders_3"."channel" = 'web'
      ) AS "orders_3_figures"
      WHERE
        "orders_2"."shopper_id" = "t"."shopper_id"
        AND CAST("orders_2"."total" AS REAL) > "orders_3_figures"."v1"
    )
  )
  AND "orders_4_figures"."v1" > 2
  AND COALESCE("returns_5_figures"."v1", 0) < 1;
