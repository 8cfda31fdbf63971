CREATE OR REPLACE TABLE "generous_refunds" AS
SELECT
  CAST("t"."return_id" AS BIGINT) AS "return_id",
  CAST("line_1"."sku" AS VARCHAR) AS "line_sku",
  CAST("order_2"."channel" AS VARCHAR) AS "line_order_channel",
  CAST("t"."returned_at" AS TIMESTAMP) AS "returned_at",
  CAST("t"."refund" AS DECIMAL(10, 2)) AS "refund"
FROM "returns" AS "t"
LEFT JOIN "order_lines" AS "line_1"
  ON "line_1"."order_id" = "t"."order_id" AND "line_1"."line_no" = "t"."line_no"
LEFT JOIN "orders" AS "order_2"
  ON "order_2"."order_id" = "line_1"."order_id"
WHERE
  "t"."refund" >= CAST("line_1"."unit_price" AS DECIMAL(19, 2)) * "line_1"."quantity"
  OR "t"."refund" IS NULL
  OR CAST("line_1"."unit_price" AS DECIMAL(19, 2)) * "line_1"."quantity" IS NULL;
