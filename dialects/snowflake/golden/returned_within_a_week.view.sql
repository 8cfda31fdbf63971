CREATE OR REPLACE VIEW "returned_within_a_week" AS
SELECT
  CAST("t"."order_id" AS BIGINT) AS "order_id",
  CAST("t"."reference" AS VARCHAR) AS "reference",
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."status" AS VARCHAR) AS "status",
  CAST("t"."channel" AS VARCHAR) AS "channel",
  CAST("t"."ordered_at" AS TIMESTAMP_NTZ(6)) AS "ordered_at",
  CAST("t"."paid_on" AS DATE) AS "paid_on",
  CAST("t"."total" AS NUMBER(10, 2)) AS "total",
  CAST(NULLIF("t"."rating", CAST('NaN' AS DOUBLE)) AS DOUBLE) AS "rating",
  CAST("t"."gift" AS BOOLEAN) AS "gift",
  CAST("t"."coupon" AS VARCHAR) AS "coupon"
FROM "orders" AS "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM (
      SELECT
        "t"."order_id" AS "k1"
      FROM "orders" AS "t"
      JOIN "order_lines" AS "lines_1"
        ON "lines_1"."order_id" = "t"."order_id"
      JOIN "returns" AS "returns_2"
        ON "returns_2"."order_id" = "lines_1"."order_id"
        AND "returns_2"."line_no" = "lines_1"."line_no"
      WHERE
        "returns_2"."returned_at" < CASE
          WHEN "t"."ordered_at" <= TO_TIMESTAMP_NTZ('9999-12-24 23:59:59.999999', 'YYYY-MM-DD HH24:MI:SS.FF6')
          THEN DATEADD(MINUTE, 10080, "t"."ordered_at")
        END
    ) AS "returns_2_rows"
    WHERE
      "returns_2_rows"."k1" = "t"."order_id"
  );
