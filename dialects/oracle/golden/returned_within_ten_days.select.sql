SELECT
  CAST("t"."return_id" AS NUMBER(19)) AS "return_id",
  CAST("shopper_3"."email" AS VARCHAR2(4000)) AS "line_order_shopper_email",
  CAST("t"."reason" AS VARCHAR2(4000)) AS "reason"
FROM "returns" "t"
LEFT JOIN "order_lines" "line_1"
  ON "line_1"."order_id" = "t"."order_id" AND "line_1"."line_no" = "t"."line_no"
LEFT JOIN "orders" "order_2"
  ON "order_2"."order_id" = "line_1"."order_id"
LEFT JOIN "shoppers" "shopper_3"
  ON "shopper_3"."shopper_id" = "order_2"."shopper_id"
WHERE
  "order_2"."ordered_at" >= CASE
    WHEN "t"."returned_at" >= TIMESTAMP '0001-01-11 00:00:00'
    THEN "t"."returned_at" + NUMTODSINTERVAL(-10 / CASE WHEN "t"."returned_at" < DATE '1582-10-25' THEN 0 ELSE 1 END, 'DAY')
  END
  AND "order_2"."ordered_at" < "t"."returned_at"
ORDER BY
  "t"."return_id" ASC;
