CREATE OR REPLACE VIEW "recalled_goods" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."email" AS VARCHAR(65535)) AS "email"
FROM "shoppers" AS "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM "orders" AS "orders_1"
    JOIN "order_lines" AS "lines_2"
      ON "lines_2"."order_id" = "orders_1"."order_id"
    WHERE
      "orders_1"."shopper_id" = "t"."shopper_id"
      AND (
        "lines_2"."sku" || '.'
      ) IN (('MUG-02' || '.'), ('TEE_01' || '.'), (('BAG' || CHR(92) || '01') || '.'), ('book-é' || '.'))
  )
  AND NOT (
    "t"."shopper_id" IN (1, 7, 19)
  );
