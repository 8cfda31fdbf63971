CREATE VIEW "returned_within_a_week" AS
SELECT
  CAST("t"."order_id" AS INTEGER) AS "order_id",
  CAST("t"."reference" AS TEXT) AS "reference",
  CAST("t"."shopper_id" AS INTEGER) AS "shopper_id",
  CAST("t"."status" AS TEXT) AS "status",
  CAST("t"."channel" AS TEXT) AS "channel",
  CAST("t"."ordered_at" AS TEXT) AS "ordered_at",
  CAST("t"."paid_on" AS TEXT) AS "paid_on",
  CAST("t"."total" AS NUMERIC) AS "total",
  CAST("t"."rating" AS REAL) AS "rating",
  CAST("t"."gift" AS INTEGER) AS "gift",
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
        WHEN "t"."ordered_at" <= '9999-12-24 23:59:59.999999'
        THEN (
          STRFTIME('%Y-%m-%d %H:%M:%S', SUBSTR("t"."ordered_at", 1, 19), '+10080 minute') || SUBSTR("t"."ordered_at", 20)
        )
      END
  );
