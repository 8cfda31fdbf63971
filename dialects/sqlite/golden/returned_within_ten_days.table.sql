CREATE TABLE "returned_within_ten_days" AS
SELECT
  CAST("t"."return_id" AS INTEGER) AS "return_id",
  CAST("shopper_3"."email" AS TEXT) AS "line_order_shopper_email",
  CAST("t"."reason" AS TEXT) AS "reason"
FROM "returns" AS "t"
LEFT JOIN "order_lines" AS "line_1"
  ON "line_1"."order_id" = "t"."order_id" AND "line_1"."line_no" = "t"."line_no"
LEFT JOIN "orders" AS "order_2"
  ON "order_2"."order_id" = "line_1"."order_id"
LEFT JOIN "shoppers" AS "shopper_3"
  ON "shopper_3"."shopper_id" = "order_2"."shopper_id"
WHERE
  "order_2"."ordered_at" >= CASE
    WHEN "t"."returned_at" >= '0001-01-11 00:00:00'
    THEN (
      STRFTIME('%Y-%m-%d %H:%M:%S', SUBSTR("t"."returned_at", 1, 19), '-10 day') || SUBSTR("t"."returned_at", 20)
    )
  END
  AND "order_2"."ordered_at" < "t"."returned_at";
