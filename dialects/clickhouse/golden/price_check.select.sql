SELECT
  CAST("t"."order_id" AS Nullable(Int64)) AS "order_id",
  CAST("t"."line_no" AS Nullable(Int64)) AS "line_no",
  CAST("t"."sku" AS Nullable(String)) AS "sku",
  CAST(CAST(CAST("t"."unit_price" AS Nullable(Decimal(76, 2))) * CAST(CAST(1 - CAST(COALESCE("t"."discount", CAST('0' AS Decimal(76, 4))) AS Nullable(Decimal(76, 4))) AS Nullable(Decimal(38, 4))) AS Nullable(Decimal(76, 4))) AS Nullable(Decimal(38, 6))) AS Nullable(Decimal(34, 6))) AS "net",
  CAST(CASE
    WHEN "product_1"."list_price" IS NULL
    THEN -1.0e0
    ELSE CAST(ABS(
      CAST(CAST("product_1"."list_price" AS Nullable(Decimal(76, 2))) - CAST(CAST(CAST("t"."unit_price" AS Nullable(Decimal(76, 2))) * CAST(CAST(1 - CAST(COALESCE("t"."discount", CAST('0' AS Decimal(76, 4))) AS Nullable(Decimal(76, 4))) AS Nullable(Decimal(38, 4))) AS Nullable(Decimal(76, 4))) AS Nullable(Decimal(38, 6))) AS Nullable(Decimal(76, 6))) AS Nullable(Decimal(38, 6)))
    ) AS Nullable(Float64)) / NULLIF(
      CAST(CASE
        WHEN "product_1"."list_price" = CAST('0' AS Decimal(76, 2))
        THEN NULL
        ELSE "product_1"."list_price"
      END AS Nullable(Float64)),
      0
    ) + 0e0
  END AS Nullable(Float64)) AS "gap"
FROM "order_lines" AS "t"
LEFT JOIN (
  SELECT
    toNullable("product_1"."list_price") AS "list_price",
    toNullable("product_1"."sku") AS "sku"
  FROM "products" AS "product_1"
) AS "product_1"
  ON "product_1"."sku" = "t"."sku"
LEFT JOIN (
  SELECT
    toNullable("order_2"."status") AS "status",
    toNullable("order_2"."order_id") AS "order_id"
  FROM "orders" AS "order_2"
) AS "order_2"
  ON "order_2"."order_id" = "t"."order_id"
WHERE
  (
    CASE
      WHEN "product_1"."list_price" IS NULL
      THEN -1.0e0
      ELSE CAST(ABS(
        CAST(CAST("product_1"."list_price" AS Nullable(Decimal(76, 2))) - CAST(CAST(CAST("t"."unit_price" AS Nullable(Decimal(76, 2))) * CAST(CAST(1 - CAST(COALESCE("t"."discount", CAST('0' AS Decimal(76, 4))) AS Nullable(Decimal(76, 4))) AS Nullable(Decimal(38, 4))) AS Nullable(Decimal(76, 4))) AS Nullable(Decimal(38, 6))) AS Nullable(Decimal(76, 6))) AS Nullable(Decimal(38, 6)))
      ) AS Nullable(Float64)) / NULLIF(
        CAST(CASE
          WHEN "product_1"."list_price" = CAST('0' AS Decimal(76, 2))
          THEN NULL
          ELSE "product_1"."list_price"
        END AS Nullable(Float64)),
        0
      ) + 0e0
    END >= 0.1e0
    OR CASE
      WHEN "product_1"."list_price" IS NULL
      THEN -1.0e0
      ELSE CAST(ABS(
        CAST(CAST("product_1"."list_price" AS Nullable(Decimal(76, 2))) - CAST(CAST(CAST("t"."unit_price" AS Nullable(Decimal(76, 2))) * CAST(CAST(1 - CAST(COALESCE("t"."discount", CAST('0' AS Decimal(76, 4))) AS Nullable(Decimal(76, 4))) AS Nullable(Decimal(38, 4))) AS Nullable(Decimal(76, 4))) AS Nullable(Decimal(38, 6))) AS Nullable(Decimal(76, 6))) AS Nullable(Decimal(38, 6)))
      ) AS Nullable(Float64)) / NULLIF(
        CAST(CASE
          WHEN "product_1"."list_price" = CAST('0' AS Decimal(76, 2))
          THEN NULL
          ELSE "product_1"."list_price"
        END AS Nullable(Float64)),
        0
      ) + 0e0
    END < 0.0e0
  )
  AND (
    (
      "order_2"."status" IS NOT NULL AND NOT (
        "order_2"."status" IN ('cart', 'cancelled')
      )
    )
    OR "order_2"."status" IS NULL
  )
  AND CAST(CAST("t"."unit_price" AS Nullable(Decimal(76, 2))) * CAST(CAST(1 - CAST(COALESCE("t"."discount", CAST('0' AS Decimal(76, 4))) AS Nullable(Decimal(76, 4))) AS Nullable(Decimal(38, 4))) AS Nullable(Decimal(76, 4))) AS Nullable(Decimal(38, 6))) > CAST('5.00' AS Decimal(76, 2))
  AND "t"."quantity" >= 1
  AND "t"."quantity" <= 10
  AND "order_2"."status" <> 'refunded'
ORDER BY
  "t"."order_id" ASC,
  "t"."line_no" ASC;
