CREATE OR REPLACE VIEW "quality_review" AS
SELECT
  CAST("t"."order_id" AS BIGINT) AS "order_id",
  CAST(NULLIF("t"."rating", CAST('NaN' AS DOUBLE)) AS DOUBLE) AS "rating",
  CAST("t"."total" AS DECIMAL(10, 2)) AS "total",
  CAST("t"."paid_on" AS DATE) AS "paid_on",
  CAST("t"."coupon" AS VARCHAR) AS "coupon",
  CAST("t"."channel" AS VARCHAR) AS "channel"
FROM "orders" AS "t"
LEFT JOIN "shoppers" AS "shopper_1"
  ON "shopper_1"."shopper_id" = "t"."shopper_id"
WHERE
  (
    NULLIF("t"."rating", CAST('NaN' AS DOUBLE)) < 3.0e0
    OR NULLIF("t"."rating", CAST('NaN' AS DOUBLE)) IS NULL
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
    OR ENDS_WITH("t"."coupon", '}')
  )
  AND (
    "t"."channel" IN ('web', 'app', 'shop') OR "t"."channel" IS NULL
  )
  AND (
    NULLIF("shopper_1"."score", CAST('NaN' AS DOUBLE)) > 10.0e0
    OR NULLIF("shopper_1"."score", CAST('NaN' AS DOUBLE)) IS NULL
  )
  AND (
    "shopper_1"."balance" <= 50 OR "shopper_1"."balance" IS NULL
  );
