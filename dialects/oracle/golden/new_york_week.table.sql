CREATE TABLE "new_york_week" AS
SELECT
  CAST("t"."order_id" AS NUMBER(19)) AS "order_id",
  CAST(CASE
    WHEN "t"."ordered_at" >= TIMESTAMP '2026-03-15 04:00:00' AND "t"."ordered_at" < TIMESTAMP '2026-03-22 04:00:00'
    THEN 'this week'
    WHEN "t"."ordered_at" >= TIMESTAMP '2026-03-08 05:00:00' AND "t"."ordered_at" < TIMESTAMP '2026-03-15 04:00:00'
    THEN 'last week'
  END AS VARCHAR2(4000)) AS "week",
  CAST("t"."ordered_at" AS TIMESTAMP(6)) AS "ordered_at",
  CAST("shopper_1"."email" AS VARCHAR2(4000)) AS "shopper_email"
FROM "orders" "t"
LEFT JOIN "shoppers" "shopper_1"
  ON "shopper_1"."shopper_id" = "t"."shopper_id"
WHERE
  CASE
    WHEN "t"."ordered_at" >= TIMESTAMP '2026-03-15 04:00:00' AND "t"."ordered_at" < TIMESTAMP '2026-03-22 04:00:00'
    THEN 'this week'
    WHEN "t"."ordered_at" >= TIMESTAMP '2026-03-08 05:00:00' AND "t"."ordered_at" < TIMESTAMP '2026-03-15 04:00:00'
    THEN 'last week'
  END IS NOT NULL
  AND "t"."status" COLLATE BINARY <> 'cart';
