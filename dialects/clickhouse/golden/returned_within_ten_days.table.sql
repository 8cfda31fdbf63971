CREATE OR REPLACE TABLE "returned_within_ten_days" AS
SELECT
  CAST("t"."return_id" AS Nullable(Int64)) AS "return_id",
  CAST("shopper_3"."email" AS Nullable(String)) AS "line_order_shopper_email",
  CAST("t"."reason" AS Nullable(String)) AS "reason"
FROM "returns" AS "t"
LEFT JOIN (
  SELECT
    toNullable("line_1"."order_id") AS "order_id",
    toNullable("line_1"."line_no") AS "line_no"
  FROM "order_lines" AS "line_1"
) AS "line_1"
  ON "line_1"."order_id" = "t"."order_id" AND "line_1"."line_no" = "t"."line_no"
LEFT JOIN (
  SELECT
    toNullable("order_2"."ordered_at") AS "ordered_at",
    toNullable("order_2"."order_id") AS "order_id",
    toNullable("order_2"."shopper_id") AS "shopper_id"
  FROM "orders" AS "order_2"
) AS "order_2"
  ON "order_2"."order_id" = "line_1"."order_id"
LEFT JOIN (
  SELECT
    toNullable("shopper_3"."email") AS "email",
    toNullable("shopper_3"."shopper_id") AS "shopper_id"
  FROM "shoppers" AS "shopper_3"
) AS "shopper_3"
  ON "shopper_3"."shopper_id" = "order_2"."shopper_id"
WHERE
  "order_2"."ordered_at" >= CASE
    WHEN "t"."returned_at" >= toDateTime64('0001-01-11 00:00:00', 6, 'UTC')
    THEN addDays(CAST("t"."returned_at" AS Nullable(DateTime64(6, 'UTC'))), -10)
  END
  AND "order_2"."ordered_at" < "t"."returned_at";
