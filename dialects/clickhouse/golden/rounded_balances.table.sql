CREATE OR REPLACE TABLE "rounded_balances" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."balance" AS Nullable(Decimal(10, 2))) AS "balance",
  CAST(CAST(FLOOR("t"."balance") AS Nullable(Decimal(38, 0))) AS Nullable(Decimal(9, 0))) AS "down",
  CAST(CAST(CEIL("t"."balance") AS Nullable(Decimal(38, 0))) AS Nullable(Decimal(9, 0))) AS "up",
  CAST(CASE
    WHEN "t"."balance" < CAST('0' AS Decimal(76, 2))
    THEN CAST(CEIL("t"."balance") AS Nullable(Decimal(38, 0)))
    WHEN "t"."balance" >= CAST('0' AS Decimal(76, 2))
    THEN CAST(FLOOR("t"."balance") AS Nullable(Decimal(38, 0)))
  END AS Nullable(Decimal(9, 0))) AS "cut",
  CAST(CAST(ROUND("t"."balance", 1) AS Nullable(Decimal(38, 1))) AS Nullable(Decimal(10, 1))) AS "dimes",
  CAST(COALESCE("orders_1_figures"."v1", 0) AS Nullable(Decimal(38, 2))) AS "spend",
  CAST(CAST(ROUND(
    CAST(CAST(COALESCE("orders_1_figures"."v1", 0) AS Nullable(Decimal(76, 2))) * CAST('1.1' AS Decimal(76, 1)) AS Nullable(Decimal(38, 3))),
    2
  ) AS Nullable(Decimal(38, 2))) AS Nullable(Decimal(38, 2))) AS "with_tax"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    toNullable(
      CAST(SUM(CAST("orders_1"."total" AS Nullable(Decimal(76, 2)))) AS Nullable(Decimal(38, 2)))
    ) AS "v1"
  FROM "orders" AS "orders_1"
  GROUP BY
    "orders_1"."shopper_id"
) AS "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
WHERE
  "t"."balance" <> CAST(CAST(ROUND("t"."balance", 0) AS Nullable(Decimal(38, 0))) AS Nullable(Decimal(76, 2)));
