CREATE VIEW "generous_refunds" AS
SELECT
  CAST("t"."return_id" AS INTEGER) AS "return_id",
  CAST("line_1"."sku" AS TEXT) AS "line_sku",
  CAST("order_2"."channel" AS TEXT) AS "line_order_channel",
  CAST("t"."returned_at" AS TEXT) AS "returned_at",
  CAST("t"."refund" AS NUMERIC) AS "refund"
FROM "returns" AS "t"
LEFT JOIN "order_lines" AS "line_1"
  ON "line_1"."order_id" = "t"."order_id" AND "line_1"."line_no" = "t"."line_no"
LEFT JOIN "orders" AS "order_2"
  ON "order_2"."order_id" = "line_1"."order_id"
WHERE
  "t"."refund" >= CASE
    WHEN ABS("line_1"."unit_price") * ABS("line_1"."quantity") >= 10000000000000
    THEN ABS(-9223372036854775808)
    ELSE ROUND("line_1"."unit_price" * "line_1"."quantity", 2)
  END
  OR "t"."refund" IS NULL
  OR CASE
    WHEN ABS("line_1"."unit_price") * ABS("line_1"."quantity") >= 10000000000000
    THEN ABS(-9223372036854775808)
    ELSE ROUND("line_1"."unit_price" * "line_1"."quantity", 2)
  END IS NULL;
