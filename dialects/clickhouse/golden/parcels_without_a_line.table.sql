CREATE OR REPLACE TABLE "parcels_without_a_line" AS
SELECT
  CAST("t"."return_id" AS Nullable(Int64)) AS "return_id",
  CAST("t"."order_id" AS Nullable(Int64)) AS "order_id",
  CAST("t"."line_no" AS Nullable(Int64)) AS "line_no",
  CAST("t"."returned_at" AS Nullable(DateTime64(6, 'UTC'))) AS "returned_at",
  CAST("t"."reason" AS Nullable(String)) AS "reason",
  CAST("t"."refund" AS Nullable(Decimal(10, 2))) AS "refund",
  CAST("t"."restocked" AS Nullable(Bool)) AS "restocked"
FROM "returns" AS "t"
WHERE
  NOT (
    "t"."order_id" IS NOT NULL
    AND "t"."line_no" IS NOT NULL
    AND ("t"."order_id", "t"."line_no") IN (
      SELECT
        CAST("line_1"."order_id" AS Nullable(Int64)) AS "k1",
        CAST("line_1"."line_no" AS Nullable(Int64)) AS "k2"
      FROM "order_lines" AS "line_1"
    )
  );
