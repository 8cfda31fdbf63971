CREATE OR REPLACE VIEW "orders_nobody_owns" AS
SELECT
  CAST("t"."order_id" AS NUMBER(19)) AS "order_id",
  CAST(CASE WHEN "t"."reference" IS NOT NULL THEN (
    'R-' || "t"."reference"
  ) END AS VARCHAR2(4000)) AS "slip",
  CAST("shopper_1"."email" AS VARCHAR2(4000)) AS "shopper_email",
  CAST("t"."total" AS NUMBER(10, 2)) AS "total"
FROM "orders" "t"
LEFT JOIN "shoppers" "shopper_1"
  ON "shopper_1"."shopper_id" = "t"."shopper_id"
WHERE
  "shopper_1"."country" IS NULL
ORDER BY
  CASE WHEN "t"."total" IS NULL THEN 1 ELSE 0 END ASC,
  "t"."total" ASC,
  "t"."order_id" ASC
FETCH FIRST 10 ROWS ONLY;
