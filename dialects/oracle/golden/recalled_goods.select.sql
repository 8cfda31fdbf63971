SELECT
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST("t"."email" AS VARCHAR2(4000)) AS "email"
FROM "shoppers" "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM "orders" "orders_1"
    JOIN "order_lines" "lines_2"
      ON "lines_2"."order_id" = "orders_1"."order_id"
    WHERE
      "orders_1"."shopper_id" = "t"."shopper_id"
      AND "lines_2"."sku" COLLATE BINARY IN ('MUG-02', 'TEE_01', 'BAG\01', 'book-é')
  )
  AND NOT (
    "t"."shopper_id" IN (1, 7, 19)
  )
ORDER BY
  "t"."shopper_id" ASC;
