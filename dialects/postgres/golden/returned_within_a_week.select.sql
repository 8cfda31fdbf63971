SELECT
  CAST("t"."order_id" AS BIGINT) AS "order_id",
  CAST("t"."reference" AS UUID) AS "reference",
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."status" AS TEXT) AS "status",
  CAST("t"."channel" AS TEXT) AS "channel",
  CAST("t"."ordered_at" AS TIMESTAMP) AS "ordered_at",
  CAST("t"."paid_on" AS DATE) AS "paid_on",
  CAST("t"."total" AS NUMERIC(10, 2)) AS "total",
  CAST(NULLIF("t"."rating", CAST('NaN' AS DOUBLE PRECISION)) AS DOUBLE PRECISION) AS "rating",
  CAST("t"."gift" AS BOOLEAN) AS "gift",
  CAST("t"."coupon" AS TEXT) AS "coupon"
FROM "orders" AS "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM "order_lines" AS "lines_1"
    JOIN "returns" AS "returns_2"
      ON "returns_2"."order_id" = "lines_1"."order_id"
      AND "returns_2"."line_no" = "lines_1"."line_no"
    WHERE
      "lines_1"."order_id" = "t"."order_id"
      AND "returns_2"."returned_at" < CASE
        WHEN "t"."ordered_at" <= CAST('9999-12-24 23:59:59.999999' AS TIMESTAMP)
        THEN "t"."ordered_at" + make_interval(0, 0, 0, 0, 0, 10080)
      END
  )
ORDER BY
  "t"."order_id" ASC;
