CREATE TABLE "price_check" AS
SELECT
  CAST("t"."order_id" AS BIGINT) AS "order_id",
  CAST("t"."line_no" AS BIGINT) AS "line_no",
  CAST("t"."sku" AS VARCHAR) AS "sku",
  CAST("t"."unit_price" * (
    1 - COALESCE("t"."discount", 0)
  ) AS DECIMAL(34, 6)) AS "net",
  CAST(CASE
    WHEN "product_1"."list_price" IS NULL
    THEN -1.0e0
    ELSE CAST(ABS(
      "product_1"."list_price" - "t"."unit_price" * (
        1 - COALESCE("t"."discount", 0)
      )
    ) AS DOUBLE) / NULLIF(CAST(NULLIF("product_1"."list_price", 0) AS DOUBLE), 0)
  END AS DOUBLE) AS "gap"
FROM "order_lines" AS "t"
LEFT JOIN "products" AS "product_1"
  ON "product_1"."sku" = "t"."sku"
LEFT JOIN "orders" AS "order_2"
  ON "order_2"."order_id" = "t"."order_id"
WHERE
  (
    CASE
      WHEN "product_1"."list_price" IS NULL
      THEN -1.0e0
      ELSE CAST(ABS(
        "product_1"."list_price" - "t"."unit_price" * (
          1 - COALESCE("t"."discount", 0)
        )
      ) AS DOUBLE) / NULLIF(CAST(NULLIF("product_1"."list_price", 0) AS DOUBLE), 0)
    END >= 0.1e0
    OR CASE
      WHEN "product_1"."list_price" IS NULL
      THEN -1.0e0
      ELSE CAST(ABS(
        "product_1"."list_price" - "t"."unit_price" * (
          1 - COALESCE("t"."discount", 0)
        )
      ) AS DOUBLE) / NULLIF(CAST(NULLIF("product_1"."list_price", 0) AS DOUBLE), 0)
    END < 0.0e0
  )
  AND (
    NOT (
      "order_2"."status" IN ('cart', 'cancelled')
    ) OR "order_2"."status" IS NULL
  )
  AND "t"."unit_price" * (
    1 - COALESCE("t"."discount", 0)
  ) > 5.00
  AND "t"."quantity" >= 1
  AND "t"."quantity" <= 10
  AND "order_2"."status" <> 'refunded';
