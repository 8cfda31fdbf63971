CREATE TABLE "quality_review" AS
SELECT
  CAST("t"."order_id" AS BIGINT) AS "order_id",
  CAST(NULLIF("t"."rating", CAST('NaN' AS DOUBLE PRECISION)) AS DOUBLE PRECISION) AS "rating",
  CAST("t"."total" AS NUMERIC(10, 2)) AS "total",
  CAST("t"."paid_on" AS DATE) AS "paid_on",
  CAST("t"."coupon" AS TEXT) AS "coupon",
  CAST("t"."channel" AS TEXT) AS "channel"
FROM "orders" AS "t"
LEFT JOIN "shoppers" AS "shopper_1"
  ON "shopper_1"."shopper_id" = "t"."shopper_id"
WHERE
  (
    NULLIF("t"."rating", CAST('NaN' AS DOUBLE PRECISION)) < CAST(3.0 AS DOUBLE PRECISION)
    OR NULLIF("t"."rating", CAST('NaN' AS DOUBLE PRECISION)) IS NULL
  )
  AND (
    (
      "t"."total" >= 5 AND "t"."total" <= 30
    ) OR "t"."total" IS NULL
  )
  AND (
    "t"."paid_on" < CAST('2026-03-01' AS DATE) OR "t"."paid_on" IS NULL
  )
  AND (
    STRPOS("t"."coupon", '%') > 0
    OR "t"."coupon" IS NULL
    OR STARTS_WITH("t"."coupon", 'XM')
    OR RIGHT("t"."coupon", LENGTH('}')) = '}'
  )
  AND (
    "t"."channel" IN ('web', 'app', 'shop') OR "t"."channel" IS NULL
  )
  AND (
    NULLIF("shopper_1"."score", CAST('NaN' AS DOUBLE PRECISION)) > CAST(10.0 AS DOUBLE PRECISION)
    OR NULLIF("shopper_1"."score", CAST('NaN' AS DOUBLE PRECISION)) IS NULL
  )
  AND (
    "shopper_1"."balance" <= 50 OR "shopper_1"."balance" IS NULL
  );
