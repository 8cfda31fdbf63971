CREATE OR REPLACE TABLE "best_sellers" AS
SELECT
  CAST("t"."sku" AS VARCHAR) AS "sku",
  CAST("t"."title" AS VARCHAR) AS "title",
  CAST("t"."category" AS VARCHAR) AS "category"
FROM "products" AS "t"
LEFT JOIN (
  SELECT
    "lines_1"."sku" AS "k1",
    SUM(
      "lines_1"."quantity" * CAST("lines_1"."unit_price" AS DECIMAL(19, 2)) * (
        1 - COALESCE("lines_1"."discount", 0)
      )
    ) AS "v1"
  FROM "order_lines" AS "lines_1"
  LEFT JOIN "orders" AS "order_2"
    ON "order_2"."order_id" = "lines_1"."order_id"
  WHERE
    NOT (
      "order_2"."status" IN ('cancelled', 'cart')
    )
  GROUP BY
    "lines_1"."sku"
) AS "lines_1_figures"
  ON "lines_1_figures"."k1" = "t"."sku"
WHERE
  "t"."active" <> FALSE OR "t"."active" IS NULL
ORDER BY
  COALESCE("lines_1_figures"."v1", 0) DESC,
  "t"."sku" ASC
LIMIT 3;
