CREATE OR REPLACE VIEW "price_check" AS
SELECT
  CAST("t"."order_id" AS NUMBER(19)) AS "order_id",
  CAST("t"."line_no" AS NUMBER(19)) AS "line_no",
  CAST("t"."sku" AS VARCHAR2(4000)) AS "sku",
  CAST("t"."unit_price" * (
    1 - COALESCE("t"."discount", 0)
  ) AS NUMBER(34, 6)) AS "net",
  CAST(CASE
    WHEN "product_1"."list_price" IS NULL
    THEN -1.0D
    ELSE CAST(ABS(
      "product_1"."list_price" - "t"."unit_price" * (
        1 - COALESCE("t"."discount", 0)
      )
    ) AS BINARY_DOUBLE) / NULLIF(CAST(NULLIF("product_1"."list_price", 0) AS BINARY_DOUBLE), 0)
  END AS BINARY_DOUBLE) AS "gap"
FROM "order_lines" "t"
LEFT JOIN "products" "product_1"
  ON "product_1"."sku" COLLATE BINARY = "t"."sku" COLLATE BINARY
LEFT JOIN "orders" "order_2"
  ON "order_2"."order_id" = "t"."order_id"
WHERE
  (
    CASE
      WHEN "product_1"."list_price" IS NULL
      THEN -1.0D
      ELSE CAST(ABS(
        "product_1"."list_price" - "t"."unit_price" * (
          1 - COALESCE("t"."discount", 0)
        )
      ) AS BINARY_DOUBLE) / NULLIF(CAST(NULLIF("product_1"."list_price", 0) AS BINARY_DOUBLE), 0)
    END >= 0.1D
    OR CASE
      WHEN "product_1"."list_price" IS NULL
      THEN -1.0D
      ELSE CAST(ABS(
        "product_1"."list_price" - "t"."unit_price" * (
          1 - COALESCE("t"."discount", 0)
        )
      ) AS BINARY_DOUBLE) / NULLIF(CAST(NULLIF("product_1"."list_price", 0) AS BINARY_DOUBLE), 0)
    END < 0.0D
  )
  AND (
    NOT (
      "order_2"."status" COLLATE BINARY IN ('cart', 'cancelled')
    )
    OR "order_2"."status" IS NULL
  )
  AND "t"."unit_price" * (
    1 - COALESCE("t"."discount", 0)
  ) > 5.00
  AND "t"."quantity" >= 1
  AND "t"."quantity" <= 10
  AND "order_2"."status" COLLATE BINARY <> 'refunded';
