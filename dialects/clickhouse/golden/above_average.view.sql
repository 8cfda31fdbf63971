CREATE VIEW "above_average" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."balance" AS Nullable(Decimal(10, 2))) AS "balance",
  CAST(CAST("t"."balance" AS Nullable(Float64)) / NULLIF(CAST("shoppers_1_figures"."v1" AS Nullable(Float64)), 0) + 0e0 AS Nullable(Float64)) AS "of_the_largest",
  CAST("shoppers_1_figures"."v2" AS Nullable(DateTime64(6, 'UTC'))) AS "last_sign_up"
FROM "shoppers" AS "t"
CROSS JOIN (
  SELECT
    toNullable(MAX(toNullable("shoppers_1"."balance"))) AS "v1",
    toNullable(MAX(toNullable("shoppers_1"."signed_up_at"))) AS "v2"
  FROM "shoppers" AS "shoppers_1"
) AS "shoppers_1_figures"
CROSS JOIN (
  SELECT
    toNullable(
      CAST(SUM(CAST(toNullable("shoppers_2"."balance") AS Nullable(Decimal(76, 2)))) AS Nullable(Float64)) / NULLIF(COUNT(toNullable("shoppers_2"."balance")), 0)
    ) AS "v1"
  FROM "shoppers" AS "shoppers_2"
  WHERE
    "shoppers_2"."consent" = TRUE
) AS "shoppers_2_figures"
CROSS JOIN (
  SELECT
    toNullable(accurateCast(COUNT(*), 'Nullable(Int64)')) AS "v1"
  FROM "orders" AS "orders_5"
  WHERE
    "orders_5"."status" = 'cart'
) AS "orders_5_figures"
CROSS JOIN (
  SELECT
    toNullable(
      CAST(SUM(CAST(toNullable("returns_6"."refund") AS Nullable(Decimal(76, 2)))) AS Nullable(Decimal(38, 2)))
    ) AS "v1"
  FROM "returns" AS "returns_6"
  WHERE
    "returns_6"."reason" = 'never'
) AS "returns_6_figures"
WHERE
  (
    CAST("t"."balance" AS Nullable(Float64)) > "shoppers_2_figures"."v1"
    OR "t"."shopper_id" IN (
      SELECT
        CAST("orders_3"."shopper_id" AS Nullable(Int64)) AS "k1"
      FROM "orders" AS "orders_3"
      CROSS JOIN (
        SELECT
          toNullable(
            CAST(SUM(CAST(toNullable("orders_4"."total") AS Nullable(Decimal(76, 2)))) AS Nullable(Float64)) / NULLIF(COUNT(toNullable("orders_4"."total")), 0)
          ) AS "v1"
        FROM "orders" AS "orders_4"
        WHERE
          "orders_4"."channel" = 'web'
      ) AS "orders_4_figures"
      WHERE
        CAST("orders_3"."total" AS Nullable(Float64)) > "orders_4_figures"."v1"
    )
  )
  AND "orders_5_figures"."v1" > 2
  AND COALESCE("returns_6_figures"."v1", 0) < CAST('1' AS Decimal(76, 2));
