SELECT
  CAST("t"."order_id" AS Nullable(Int64)) AS "order_id",
  CAST("t"."reference" AS Nullable(UUID)) AS "reference",
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."status" AS Nullable(String)) AS "status",
  CAST("t"."channel" AS Nullable(String)) AS "channel",
  CAST("t"."ordered_at" AS Nullable(DateTime64(6, 'UTC'))) AS "ordered_at",
  CAST("t"."paid_on" AS Nullable(Date32)) AS "paid_on",
  CAST("t"."total" AS Nullable(Decimal(10, 2))) AS "total",
  CAST(CASE WHEN NOT (
    isNaN("t"."rating")
  ) THEN "t"."rating" + 0e0 END AS Nullable(Float64)) AS "rating",
  CAST("t"."gift" AS Nullable(Bool)) AS "gift",
  CAST("t"."coupon" AS Nullable(String)) AS "coupon"
FROM "orders" AS "t"
WHERE
  "t"."order_id" IN (
    SELECT
      CAST("t"."order_id" AS Nullable(Int64)) AS "k1"
    FROM "orders" AS "t"
    JOIN "order_lines" AS "lines_1"
      ON "lines_1"."order_id" = "t"."order_id"
    JOIN "returns" AS "returns_2"
      ON "returns_2"."order_id" = "lines_1"."order_id"
      AND "returns_2"."line_no" = "lines_1"."line_no"
    WHERE
      "returns_2"."returned_at" < CASE
        WHEN "t"."ordered_at" <= toDateTime64('9999-12-24 23:59:59.999999', 6, 'UTC')
        THEN addMinutes(CAST("t"."ordered_at" AS Nullable(DateTime64(6, 'UTC'))), 10080)
      END
  )
ORDER BY
  "t"."order_id" ASC;
