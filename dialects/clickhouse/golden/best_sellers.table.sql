CREATE OR REPLACE TABLE "best_sellers" AS
SELECT
  CAST("t"."sku" AS Nullable(String)) AS "sku",
  CAST("t"."title" AS Nullable(String)) AS "title",
  CAST("t"."category" AS Nullable(String)) AS "category"
FROM "products" AS "t"
LEFT JOIN (
  SELECT
    "lines_1"."sku" AS "k1",
    toNullable(
      CAST(SUM(
        CAST(CAST(CAST(CAST("lines_1"."quantity" * CAST("lines_1"."unit_price" AS Nullable(Decimal(76, 2))) AS Nullable(Decimal(38, 2))) AS Nullable(Decimal(76, 2))) * CAST(CAST(1 - CAST(COALESCE("lines_1"."discount", CAST('0' AS Decimal(76, 4))) AS Nullable(Decimal(76, 4))) AS Nullable(Decimal(38, 4))) AS Nullable(Decimal(76, 4))) AS Nullable(Decimal(38, 6))) AS Nullable(Decimal(76, 6)))
      ) AS Nullable(Decimal(38, 6)))
    ) AS "v1"
  FROM "order_lines" AS "lines_1"
  LEFT JOIN (
    SELECT
      toNullable("order_2"."status") AS "status",
      toNullable("order_2"."order_id") AS "order_id"
    FROM "orders" AS "order_2"
  ) AS "order_2"
    ON "order_2"."order_id" = "lines_1"."order_id"
  WHERE
    "order_2"."status" IS NOT NULL AND NOT (
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
