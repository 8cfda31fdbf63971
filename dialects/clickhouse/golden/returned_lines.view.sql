CREATE VIEW "returned_lines" AS
SELECT
  CAST("t"."order_id" AS Nullable(Int64)) AS "order_id",
  CAST("t"."line_no" AS Nullable(Int64)) AS "line_no",
  CAST("product_2"."title" AS Nullable(String)) AS "product_title",
  CAST("shopper_4"."email" AS Nullable(String)) AS "order_shopper_email",
  CAST("returns_1_figures"."v1" AS Nullable(Int64)) AS "times",
  CAST("returns_1_figures"."v2" AS Nullable(Decimal(38, 2))) AS "refunded"
FROM "order_lines" AS "t"
LEFT JOIN (
  SELECT
    toNullable("product_2"."title") AS "title",
    toNullable("product_2"."sku") AS "sku"
  FROM "products" AS "product_2"
) AS "product_2"
  ON "product_2"."sku" = "t"."sku"
LEFT JOIN (
  SELECT
    toNullable("order_3"."shopper_id") AS "shopper_id",
    toNullable("order_3"."order_id") AS "order_id"
  FROM "orders" AS "order_3"
) AS "order_3"
  ON "order_3"."order_id" = "t"."order_id"
LEFT JOIN (
  SELECT
    toNullable("shopper_4"."email") AS "email",
    toNullable("shopper_4"."shopper_id") AS "shopper_id"
  FROM "shoppers" AS "shopper_4"
) AS "shopper_4"
  ON "shopper_4"."shopper_id" = "order_3"."shopper_id"
JOIN (
  SELECT
    "returns_1"."order_id" AS "k1",
    "returns_1"."line_no" AS "k2",
    toNullable(accurateCast(COUNT(*), 'Nullable(Int64)')) AS "v1",
    toNullable(
      CAST(SUM(CAST("returns_1"."refund" AS Nullable(Decimal(76, 2)))) AS Nullable(Decimal(38, 2)))
    ) AS "v2"
  FROM "returns" AS "returns_1"
  GROUP BY
    "returns_1"."order_id",
    "returns_1"."line_no"
) AS "returns_1_figures"
  ON "returns_1_figures"."k1" = "t"."order_id"
  AND "returns_1_figures"."k2" = "t"."line_no";
