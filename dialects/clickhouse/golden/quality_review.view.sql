CREATE VIEW "quality_review" AS
SELECT
  CAST("t"."order_id" AS Nullable(Int64)) AS "order_id",
  CAST(CASE WHEN NOT (
    isNaN("t"."rating")
  ) THEN "t"."rating" + 0e0 END AS Nullable(Float64)) AS "rating",
  CAST("t"."total" AS Nullable(Decimal(10, 2))) AS "total",
  CAST("t"."paid_on" AS Nullable(Date32)) AS "paid_on",
  CAST("t"."coupon" AS Nullable(String)) AS "coupon",
  CAST("t"."channel" AS Nullable(String)) AS "channel"
FROM "orders" AS "t"
LEFT JOIN (
  SELECT
    toNullable("shopper_1"."score") AS "score",
    toNullable("shopper_1"."shopper_id") AS "shopper_id",
    toNullable("shopper_1"."balance") AS "balance"
  FROM "shoppers" AS "shopper_1"
) AS "shopper_1"
  ON "shopper_1"."shopper_id" = "t"."shopper_id"
WHERE
  (
    CASE WHEN NOT (
      isNaN("t"."rating")
    ) THEN "t"."rating" + 0e0 END < 3.0e0
    OR CASE WHEN NOT (
      isNaN("t"."rating")
    ) THEN "t"."rating" + 0e0 END IS NULL
  )
  AND (
    (
      "t"."total" >= CAST('5' AS Decimal(76, 2))
      AND "t"."total" <= CAST('30' AS Decimal(76, 2))
    )
    OR "t"."total" IS NULL
  )
  AND (
    "t"."paid_on" < toDate32('2026-03-01') OR "t"."paid_on" IS NULL
  )
  AND (
    position("t"."coupon", '%') > 0
    OR "t"."coupon" IS NULL
    OR startsWith("t"."coupon", 'XM')
    OR endsWith("t"."coupon", '}')
  )
  AND (
    "t"."channel" IN ('web', 'app', 'shop') OR "t"."channel" IS NULL
  )
  AND (
    CASE WHEN NOT (
      isNaN("shopper_1"."score")
    ) THEN "shopper_1"."score" + 0e0 END > 10.0e0
    OR CASE WHEN NOT (
      isNaN("shopper_1"."score")
    ) THEN "shopper_1"."score" + 0e0 END IS NULL
  )
  AND (
    "shopper_1"."balance" <= CAST('50' AS Decimal(76, 2))
    OR "shopper_1"."balance" IS NULL
  );
