CREATE VIEW "generous_refunds" AS
SELECT
  CAST("t"."return_id" AS Nullable(Int64)) AS "return_id",
  CAST("line_1"."sku" AS Nullable(String)) AS "line_sku",
  CAST("order_2"."channel" AS Nullable(String)) AS "line_order_channel",
  CAST("t"."returned_at" AS Nullable(DateTime64(6, 'UTC'))) AS "returned_at",
  CAST("t"."refund" AS Nullable(Decimal(10, 2))) AS "refund"
FROM "returns" AS "t"
LEFT JOIN (
  SELECT
    toNullable("line_1"."unit_price") AS "unit_price",
    toNullable("line_1"."order_id") AS "order_id",
    toNullable("line_1"."line_no") AS "line_no",
    toNullable("line_1"."quantity") AS "quantity",
    toNullable("line_1"."sku") AS "sku"
  FROM "order_lines" AS "line_1"
) AS "line_1"
  ON "line_1"."order_id" = "t"."order_id" AND "line_1"."line_no" = "t"."line_no"
LEFT JOIN (
  SELECT
    toNullable("order_2"."channel") AS "channel",
    toNullable("order_2"."order_id") AS "order_id"
  FROM "orders" AS "order_2"
) AS "order_2"
  ON "order_2"."order_id" = "line_1"."order_id"
WHERE
  "t"."refund" >= CAST(CAST("line_1"."unit_price" AS Nullable(Decimal(76, 2))) * "line_1"."quantity" AS Nullable(Decimal(38, 2)))
  OR "t"."refund" IS NULL
  OR CAST(CAST("line_1"."unit_price" AS Nullable(Decimal(76, 2))) * "line_1"."quantity" AS Nullable(Decimal(38, 2))) IS NULL;
