SELECT
  CAST("t"."order_id" AS NUMBER(19)) AS "order_id",
  CAST("t"."reference" AS VARCHAR2(36)) AS "reference",
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST("t"."status" AS VARCHAR2(4000)) AS "status",
  CAST("t"."channel" AS VARCHAR2(4000)) AS "channel",
  CAST("t"."ordered_at" AS TIMESTAMP(6)) AS "ordered_at",
  CAST(TRUNC("t"."paid_on") AS DATE) AS "paid_on",
  CAST("t"."total" AS NUMBER(10, 2)) AS "total",
  CAST(NULLIF("t"."rating", BINARY_DOUBLE_NAN) AS BINARY_DOUBLE) AS "rating",
  CAST("t"."gift" AS NUMBER(1)) AS "gift",
  CAST("t"."coupon" AS VARCHAR2(4000)) AS "coupon"
FROM "orders" "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM "order_lines" "lines_1"
    JOIN "returns" "returns_2"
      ON "returns_2"."order_id" = "lines_1"."order_id"
      AND "returns_2"."line_no" = "lines_1"."line_no"
    WHERE
      "lines_1"."order_id" = "t"."order_id"
      AND "returns_2"."returned_at" < CASE
        WHEN "t"."ordered_at" <= TIMESTAMP '9999-12-24 23:59:59.999999'
        THEN "t"."ordered_at" + NUMTODSINTERVAL(10080 / CASE WHEN "t"."ordered_at" < DATE '1582-10-15' THEN 0 ELSE 1 END, 'MINUTE')
      END
  )
ORDER BY
  "t"."order_id" ASC;
