SELECT
  CAST("t"."order_id" AS BIGINT) AS "order_id",
  CAST(CASE WHEN "t"."rating" <= CAST('Infinity' AS DOUBLE PRECISION) THEN "t"."rating" END AS DOUBLE PRECISION) AS "rating",
  CAST("t"."total" AS DECIMAL(10, 2)) AS "total",
  CAST("t"."paid_on" AS DATE) AS "paid_on",
  CAST("t"."coupon" AS VARCHAR(65535)) AS "coupon",
  CAST("t"."channel" AS VARCHAR(65535)) AS "channel"
FROM "orders" AS "t"
LEFT JOIN "shoppers" AS "shopper_1"
  ON "shopper_1"."shopper_id" = "t"."shopper_id"
WHERE
  (
    CASE WHEN "t"."rating" <= CAST('Infinity' AS DOUBLE PRECISION) THEN "t"."rating" END < CAST('3.0' AS DOUBLE PRECISION)
    OR CASE WHEN "t"."rating" <= CAST('Infinity' AS DOUBLE PRECISION) THEN "t"."rating" END IS NULL
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
    OR STRPOS("t"."coupon", 'XM') = 1
    OR (
      RIGHT("t"."coupon", LENGTH('}')) || '.'
    ) = ('}' || '.')
  )
  AND (
    (
      "t"."channel" || '.'
    ) IN (('web' || '.'), ('app' || '.'), ('shop' || '.'))
    OR "t"."channel" IS NULL
  )
  AND (
    CASE
      WHEN "shopper_1"."score" <= CAST('Infinity' AS DOUBLE PRECISION)
      THEN "shopper_1"."score"
    END > CAST('10.0' AS DOUBLE PRECISION)
    OR CASE
      WHEN "shopper_1"."score" <= CAST('Infinity' AS DOUBLE PRECISION)
      THEN "shopper_1"."score"
    END IS NULL
  )
  AND (
    "shopper_1"."balance" <= 50 OR "shopper_1"."balance" IS NULL
  )
ORDER BY
  CASE
    WHEN CASE WHEN "t"."rating" <= CAST('Infinity' AS DOUBLE PRECISION) THEN "t"."rating" END IS NULL
    THEN 1
    ELSE 0
  END ASC,
  CASE WHEN "t"."rating" <= CAST('Infinity' AS DOUBLE PRECISION) THEN "t"."rating" END DESC,
  "t"."order_id" ASC;
