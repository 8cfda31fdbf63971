CREATE OR REPLACE TABLE "orders_nobody_owns" AS
SELECT
  CAST("t"."order_id" AS Nullable(Int64)) AS "order_id",
  CAST((
    'R-' || CAST("t"."reference" AS Nullable(String))
  ) AS Nullable(String)) AS "slip",
  CAST("shopper_1"."email" AS Nullable(String)) AS "shopper_email",
  CAST("t"."total" AS Nullable(Decimal(10, 2))) AS "total"
FROM "orders" AS "t"
LEFT JOIN (
  SELECT
    toNullable("shopper_1"."country") AS "country",
    toNullable("shopper_1"."shopper_id") AS "shopper_id",
    toNullable("shopper_1"."email") AS "email"
  FROM "shoppers" AS "shopper_1"
) AS "shopper_1"
  ON "shopper_1"."shopper_id" = "t"."shopper_id"
WHERE
  "shopper_1"."country" IS NULL
ORDER BY
  CASE WHEN "t"."total" IS NULL THEN 1 ELSE 0 END ASC,
  "t"."total" ASC,
  "t"."order_id" ASC
LIMIT 10;
