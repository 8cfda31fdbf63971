CREATE TABLE "price_check" AS
SELECT
  CAST("t"."order_id" AS INTEGER) AS "order_id",
  CAST("t"."line_no" AS INTEGER) AS "line_no",
  CAST("t"."sku" AS TEXT) AS "sku",
  CAST(CASE
    WHEN ABS("t"."unit_price") * (
      1 + ABS(COALESCE("t"."discount", 0))
    ) >= 1000000000
    THEN ABS(-9223372036854775808)
    ELSE ROUND("t"."unit_price" * ROUND(1 - COALESCE("t"."discount", 0), 4), 6)
  END AS NUMERIC) AS "net",
  CAST(CASE
    WHEN "product_1"."list_price" IS NULL
    THEN -1.0e0
    ELSE CAST(ABS(
      CASE
        WHEN (
          ABS("product_1"."list_price") + ABS("t"."unit_price") * (
            1 + ABS(COALESCE("t"."discount", 0))
          )
        ) >= 1000000000
        THEN ABS(-9223372036854775808)
        ELSE ROUND(
          "product_1"."list_price" - ROUND("t"."unit_price" * ROUND(1 - COALESCE("t"."discount", 0), 4), 6),
          6
        )
      END
    ) AS REAL) / NULLIF(CAST(NULLIF("product_1"."list_price", 0) AS REAL), 0)
  END AS REAL) AS "gap"
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
        CASE
          WHEN (
            ABS("product_1"."list_price") + ABS("t"."unit_price") * (
              1 + ABS(COALESCE("t"."discount", 0))
            )
          ) >= 1000000000
          THEN ABS(-9223372036854775808)
          ELSE ROUND(
            "product_1"."list_price" - ROUND("t"."unit_price" * ROUND(1 - COALESCE("t"."discount", 0), 4), 6),
            6
          )
        END
      ) AS REAL) / NULLIF(CAST(NULLIF("product_1"."list_price", 0) AS REAL), 0)
    END >= 0.1e0
    OR CASE
      WHEN "product_1"."list_price" IS NULL
      THEN -1.0e0
      ELSE CAST(ABS(
        CASE
          WHEN (
            ABS("product_1"."list_price") + ABS("t"."unit_price") * (
              1 + ABS(COALESCE("t"."discount", 0))
            )
          ) >= 1000000000
          THEN ABS(-9223372036854775808)
          ELSE ROUND(
            "product_1"."list_price" - ROUND("t"."unit_price" * ROUND(1 - COALESCE("t"."discount", 0), 4), 6),
            6
          )
        END
      ) AS REAL) / NULLIF(CAST(NULLIF("product_1"."list_price", 0) AS REAL), 0)
    END < 0.0e0
  )
  AND (
    NOT (
      "order_2"."status" IN ('cart', 'cancelled')
    ) OR "order_2"."status" IS NULL
  )
  AND CASE
    WHEN ABS("t"."unit_price") * (
      1 + ABS(COALESCE("t"."discount", 0))
    ) >= 1000000000
    THEN ABS(-9223372036854775808)
    ELSE ROUND("t"."unit_price" * ROUND(1 - COALESCE("t"."discount", 0), 4), 6)
  END > 5.00
  AND "t"."quantity" >= 1
  AND "t"."quantity" <= 10
  AND "order_2"."status" <> 'refunded';
