CREATE OR REPLACE TABLE "new_york_week" AS
SELECT
  CAST("t"."order_id" AS Nullable(Int64)) AS "order_id",
  CAST(CASE
    WHEN "t"."ordered_at" >= toDateTime64('2026-03-15 04:00:00', 6, 'UTC')
    AND "t"."ordered_at" < toDateTime64('2026-03-22 04:00:00', 6, 'UTC')
    THEN 'this week'
    WHEN "t"."ordered_at" >= toDateTime64('2026-03-08 05:00:00', 6, 'UTC')
    AND "t"."ordered_at" < toDateTime64('2026-03-15 04:00:00', 6, 'UTC')
    THEN 'last week'
  END AS Nullable(String)) AS "week",
  CAST("t"."ordered_at" AS Nullable(DateTime64(6, 'UTC'))) AS "ordered_at",
  CAST("shopper_1"."email" AS Nullable(String)) AS "shopper_email"
FROM "orders" AS "t"
LEFT JOIN (
  SELECT
    toNullable("shopper_1"."email") AS "email",
    toNullable("shopper_1"."shopper_id") AS "shopper_id"
  FROM "shoppers" AS "shopper_1"
) AS "shopper_1"
  ON "shopper_1"."shopper_id" = "t"."shopper_id"
WHERE
  CASE
    WHEN "t"."ordered_at" >= toDateTime64('2026-03-15 04:00:00', 6, 'UTC')
    AND "t"."ordered_at" < toDateTime64('2026-03-22 04:00:00', 6, 'UTC')
    THEN 'this week'
    WHEN "t"."ordered_at" >= toDateTime64('2026-03-08 05:00:00', 6, 'UTC')
    AND "t"."ordered_at" < toDateTime64('2026-03-15 04:00:00', 6, 'UTC')
    THEN 'last week'
  END IS NOT NULL
  AND "t"."status" <> 'cart';
