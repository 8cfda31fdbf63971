CREATE OR REPLACE VIEW "quality_review" AS
SELECT
  CAST("t"."order_id" AS NUMBER(19)) AS "order_id",
  CAST(NULLIF("t"."rating", BINARY_DOUBLE_NAN) AS BINARY_DOUBLE) AS "rating",
  CAST("t"."total" AS NUMBER(10, 2)) AS "total",
  CAST(TRUNC("t"."paid_on") AS DATE) AS "paid_on",
  CAST("t"."coupon" AS VARCHAR2(4000)) AS "coupon",
  CAST("t"."channel" AS VARCHAR2(4000)) AS "channel"
FROM "orders" "t"
LEFT JOIN "shoppers" "shopper_1"
  ON "shopper_1"."shopper_id" = "t"."shopper_id"
WHERE
  (
    NULLIF("t"."rating", BINARY_DOUBLE_NAN) < 3.0D
    OR NULLIF("t"."rating", BINARY_DOUBLE_NAN) IS NULL
  )
  AND (
    (
      "t"."total" >= 5 AND "t"."total" <= 30
    ) OR "t"."total" IS NULL
  )
  AND (
    TRUNC("t"."paid_on") < DATE '2026-03-01' OR TRUNC("t"."paid_on") IS NULL
  )
  AND (
    INSTR("t"."coupon" COLLATE BINARY, '%') > 0
    OR "t"."coupon" IS NULL
    OR INSTR("t"."coupon" COLLATE BINARY, 'XM') = 1
    OR SUBSTR(
      "t"."coupon" COLLATE BINARY,
      GREATEST(LENGTH("t"."coupon" COLLATE BINARY) - LENGTH('}') + 1, 1)
    ) = '}'
  )
  AND (
    "t"."channel" COLLATE BINARY IN ('web', 'app', 'shop') OR "t"."channel" IS NULL
  )
  AND (
    NULLIF("shopper_1"."score", BINARY_DOUBLE_NAN) > 10.0D
    OR NULLIF("shopper_1"."score", BINARY_DOUBLE_NAN) IS NULL
  )
  AND (
    "shopper_1"."balance" <= 50 OR "shopper_1"."balance" IS NULL
  );
