CREATE TABLE "quality_review" AS
SELECT
  CAST("t"."order_id" AS INTEGER) AS "order_id",
  CAST("t"."rating" AS REAL) AS "rating",
  CAST("t"."total" AS NUMERIC) AS "total",
  CAST("t"."paid_on" AS TEXT) AS "paid_on",
  CAST("t"."coupon" AS TEXT) AS "coupon",
  CAST("t"."channel" AS TEXT) AS "channel"
FROM "orders" AS "t"
LEFT JOIN "shoppers" AS "shopper_1"
  ON "shopper_1"."shopper_id" = "t"."shopper_id"
WHERE
  (
    "t"."rating" < 3.0e0 OR "t"."rating" IS NULL
  )
  AND (
    (
      "t"."total" >= 5 AND "t"."total" <= 30
    ) OR "t"."total" IS NULL
  )
  AND (
    "t"."paid_on" < '2026-03-01' OR "t"."paid_on" IS NULL
  )
  AND (
    INSTR("t"."coupon", '%') > 0
    OR "t"."coupon" IS NULL
    OR INSTR("t"."coupon", 'XM') = 1
    OR SUBSTR("t"."coupon", 0 - LENGTH('}')) = '}'
  )
  AND (
    "t"."channel" IN ('web', 'app', 'shop') OR "t"."channel" IS NULL
  )
  AND (
    "shopper_1"."score" > 10.0e0 OR "shopper_1"."score" IS NULL
  )
  AND (
    "shopper_1"."balance" <= 50 OR "shopper_1"."balance" IS NULL
  );
