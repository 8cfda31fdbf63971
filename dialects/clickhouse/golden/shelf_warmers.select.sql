SELECT
  CAST("t"."sku" AS Nullable(String)) AS "sku",
  CAST("t"."title" AS Nullable(String)) AS "title",
  CAST("t"."category" AS Nullable(String)) AS "category",
  CAST("t"."list_price" AS Nullable(Decimal(8, 2))) AS "list_price",
  CAST(CASE WHEN NOT (
    isNaN("t"."weight_kg")
  ) THEN "t"."weight_kg" + 0e0 END AS Nullable(Float64)) AS "weight_kg",
  CAST("t"."launched_on" AS Nullable(Date32)) AS "launched_on",
  CAST("t"."active" AS Nullable(Bool)) AS "active"
FROM "products" AS "t"
WHERE
  "t"."launched_on" >= toDate32('2024-12-31')
  AND "t"."launched_on" <= toDate32('2026-02-28')
  AND NOT (
    "t"."sku" IN (
      SELECT
        CAST("lines_1"."sku" AS Nullable(String)) AS "k1"
      FROM "order_lines" AS "lines_1"
      GROUP BY
        "lines_1"."sku"
      HAVING
        SUM(CAST("lines_1"."quantity" AS Nullable(Int128))) >= 10
    )
  )
  AND NOT (
    "t"."sku" IN (
      SELECT
        CAST("lines_2"."sku" AS Nullable(String)) AS "k1"
      FROM "order_lines" AS "lines_2"
      JOIN "orders" AS "order_3"
        ON "order_3"."order_id" = "lines_2"."order_id"
      JOIN "shoppers" AS "shopper_4"
        ON "shopper_4"."shopper_id" = "order_3"."shopper_id"
      JOIN "accounts" AS "account_5"
        ON "account_5"."account_id" = "shopper_4"."account_id"
      WHERE
        "account_5"."region" <> 'EMEA' OR "account_5"."region" IS NULL
    )
  )
ORDER BY
  "t"."sku" ASC;
