CREATE TABLE "best_sellers" AS
SELECT
  CAST("t"."sku" AS VARCHAR2(4000)) AS "sku",
  CAST("t"."title" AS VARCHAR2(4000)) AS "title",
  CAST("t"."category" AS VARCHAR2(4000)) AS "category"
FROM "products" "t"
LEFT JOIN (
  SELECT
    "lines_1"."sku" COLLATE BINARY AS "k1",
    SUM(
      "lines_1"."quantity" * "lines_1"."unit_price" * (
        1 - COALESCE("lines_1"."discount", 0)
      )
    ) AS "v1"
  FROM "order_lines" "lines_1"
  LEFT JOIN "orders" "order_2"
    ON "order_2"."order_id" = "lines_1"."order_id"
  WHERE
    NOT (
      "order_2"."status" COLLATE BINARY IN ('cancelled', 'cart')
    )
  GROUP BY
    "lines_1"."sku" COLLATE BINARY
) "lines_1_figures"
  ON "lines_1_figures"."k1" = "t"."sku" COLLATE BINARY
WHERE
  "t"."active" <> 0 OR "t"."active" IS NULL
ORDER BY
  COALESCE("lines_1_figures"."v1", 0) DESC,
  "t"."sku" COLLATE BINARY ASC
FETCH FIRST 3 ROWS ONLY;
