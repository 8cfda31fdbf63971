CREATE OR REPLACE TABLE "wide_taste" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("products_3_figures"."v1" AS Nullable(Int64)) AS "products",
  CAST(COALESCE("products_3_figures"."v3", 0) AS Nullable(Decimal(38, 2))) AS "worth"
FROM "shoppers" AS "t"
JOIN (
  SELECT
    "products_3_rows"."k1" AS "k1",
    toNullable(accurateCast(COUNT(*), 'Nullable(Int64)')) AS "v1",
    toNullable(accurateCast(uniqExact("products_3_rows"."v2"), 'Nullable(Int64)')) AS "v2",
    toNullable(
      CAST(SUM(CAST("products_3_rows"."v3" AS Nullable(Decimal(76, 2)))) AS Nullable(Decimal(38, 2)))
    ) AS "v3"
  FROM (
    SELECT DISTINCT
      CAST("orders_1"."shopper_id" AS Nullable(Int64)) AS "k1",
      "products_3"."category" AS "v2",
      "products_3"."list_price" AS "v3",
      "products_3"."sku" AS "e1"
    FROM "orders" AS "orders_1"
    JOIN "order_lines" AS "lines_2"
      ON "lines_2"."order_id" = "orders_1"."order_id"
    JOIN "products" AS "products_3"
      ON "products_3"."sku" = "lines_2"."sku"
  ) AS "products_3_rows"
  GROUP BY
    "products_3_rows"."k1"
) AS "products_3_figures"
  ON "products_3_figures"."k1" = "t"."shopper_id"
WHERE
  "products_3_figures"."v1" >= 3 AND "products_3_figures"."v2" >= 2;
