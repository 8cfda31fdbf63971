SELECT
  CAST("t"."order_id" AS BIGINT) AS "order_id",
  CAST(CASE
    WHEN "t"."ordered_at" >= CAST('2026-03-15 04:00:00' AS TIMESTAMP)
    AND "t"."ordered_at" < CAST('2026-03-22 04:00:00' AS TIMESTAMP)
    THEN 'this week'
    WHEN "t"."ordered_at" >= CAST('2026-03-08 05:00:00' AS TIMESTAMP)
    AND "t"."ordered_at" < CAST('2026-03-15 04:00:00' AS TIMESTAMP)
    THEN 'last week'
  END AS VARCHAR(65535)) AS "week",
  CAST("t"."ordered_at" AS TIMESTAMP) AS "ordered_at",
  CAST("shopper_1"."email" AS VARCHAR(65535)) AS "shopper_email"
FROM "orders" AS "t"
LEFT JOIN "shoppers" AS "shopper_1"
  ON "shopper_1"."shopper_id" = "t"."shopper_id"
WHERE
  CASE
    WHEN "t"."ordered_at" >= CAST('2026-03-15 04:00:00' AS TIMESTAMP)
    AND "t"."ordered_at" < CAST('2026-03-22 04:00:00' AS TIMESTAMP)
    THEN 'this week'
    WHEN "t"."ordered_at" >= CAST('2026-03-08 05:00:00' AS TIMESTAMP)
    AND "t"."ordered_at" < CAST('2026-03-15 04:00:00' AS TIMESTAMP)
    THEN 'last week'
  END IS NOT NULL
  AND (
    "t"."status" || '.'
  ) <> ('cart' || '.')
ORDER BY
  "t"."ordered_at" ASC,
  "t"."order_id" ASC;
