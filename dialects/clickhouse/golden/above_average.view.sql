CREATE VIEW "above_average" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."balance" AS Nullable(Decimal(10, 2))) AS "balance",
  CAST(CAST("t"."balance" AS Nullable(Float64)) / NULLIF(CAST("shoppers_1_figures_2"."v1" AS Nullable(Float64)), 0) + 0e0 AS Nullable(Float64)) AS "of_the_largest",
  CAST("shoppers_1_figures_2"."v2" AS Nullable(DateTime64(6, 'UTC'))) AS "last_sign_up"
FROM "shoppers" AS "t"
CROSS JOIN (
  SELECT
    toNullable(
      CAST(SUM(CAST(toNullable("shoppers_1"."balance") AS Nullable(Decimal(76, 2)))) AS Nullable(Float64)) / NULLIF(COUNT(toNullable("shoppers_1"."balance")), 0)
    ) AS "v1"
  FROM "shoppers" AS "shoppers_1"
  WHERE
    "shoppers_1"."consent" = TRUE
) AS "shoppers_1_figures"
CROSS JOIN (
  SELECT
    toNullable(accurateCast(COUNT(*), 'Nullable(Int64)')) AS "v1"
  FROM "orders" AS "orders_4"
  WHERE
    "orders_4"."status" = 'cart'
) AS "orders_4_figures"
CROSS JOIN (
  SELECT
    toNullable(
      CAST(SUM(CAST(toNullable("returns_5"."refund") AS Nullable(Decimal(76, 2)))) AS Nullable(Decimal(38, 2)))
    ) AS "v1"
  FROM "returns" AS "returns_5"
  WHERE
    "returns_5"."reason" = 'never'
) AS "returns_5_figures"
CROSS JOIN (
  SELECT
    toNullable(MAX(toNullable("shoppers_1"."balance"))) AS "v1",
    toNullable(MAX(toNullable("shoppers_1"."signed_up_at"))) AS "v2"
  FROM "shoppers" AS "shoppers_1"
) AS "shoppers_1_figures_2"
WHERE
  (
    CAST("t"."balance" AS Nullable(Float64)) > "shoppers_1_figures"."v1"
    OR "t"."shopper_id" IN (
      SELECT
        CAST("orders_2"."shopper_id" AS Nullable(Int64)) AS "k1"
      FROM "orders" AS "orders_2"
      CROSS JOIN (
        SELECT
          toNullable(
            CAST(SUM(CAST(toNullable("orders_3"."total") AS Nullable(Decimal(76, 2)))) AS Nullable(Float64)) / NULLIF(COUNT(toNullable("orders_3"."total")), 0)
          ) AS "v1"
        FROM "orders" AS "orders_3"
        WHERE
          "orders_3"."channel" = 'web'
      ) AS "orders_3_figures"
      WHERE
        CAST("orders_2"."total" AS Nullable(Float64)) > "orders_3_figures"."v1"
    )
  )
  AND "orders_4_figures"."v1" > 2
  AND COALESCE("returns_5_figures"."v1", 0) < CAST('1' AS Decimal(76, 2));
