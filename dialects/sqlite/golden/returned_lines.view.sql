CREATE VIEW "returned_lines" AS
SELECT
  CAST("t"."order_id" AS INTEGER) AS "order_id",
  CAST("t"."line_no" AS INTEGER) AS "line_no",
  CAST("product_2"."title" AS TEXT) AS "product_title",
  CAST("shopper_4"."email" AS TEXT) AS "order_shopper_email",
  CAST("returns_1_figures"."v1" AS INTEGER) AS "times",
  CAST("returns_1_figures"."v2" AS NUMERIC) AS "refunded"
FROM "order_lines" AS "t"
LEFT JOIN "products" AS "product_2"
  ON "product_2"."sku" = "t"."sku"
LEFT JOIN "orders" AS "order_3"
  ON "order_3"."order_id" = "t"."order_id"
LEFT JOIN "shoppers" AS "shopper_4"
  ON "shopper_4"."shopper_id" = "order_3"."shopper_id"
JOIN (
  SELECT
    "returns_1"."order_id" AS "k1",
    "returns_1"."line_no" AS "k2",
    COUNT(*) AS "v1",
    SUM(CAST(ROUND("returns_1"."refund" * 100) AS INTEGER) * 9223) / 9223 / 100.0 AS "v2"
  FROM "returns" AS "returns_1"
  GROUP BY
    "returns_1"."order_id",
    "returns_1"."line_no"
) AS "returns_1_figures"
  ON "returns_1_figures"."k1" = "t"."order_id"
  AND "returns_1_figures"."k2" = "t"."line_no";
