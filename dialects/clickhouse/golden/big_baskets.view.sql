CREATE VIEW "big_baskets" AS
SELECT
  CAST("t"."purchase_id" AS Nullable(Int64)) AS "purchase_id",
  CAST("t"."customer_id" AS Nullable(Int64)) AS "customer_id",
  CAST("customer_1"."first_purchase" AS Nullable(Date32)) AS "customer_first_purchase",
  CAST("t"."purchased_on" AS Nullable(Date32)) AS "purchased_on",
  CAST("t"."cds" AS Nullable(Int64)) AS "cds",
  CAST("t"."dollars" AS Nullable(Decimal(10, 2))) AS "dollars"
FROM "purchases" AS "t"
LEFT JOIN (
  SELECT
    toNullable("customer_1"."first_purchase") AS "first_purchase",
    toNullable("customer_1"."customer_id") AS "customer_id"
  FROM "customers" AS "customer_1"
) AS "customer_1"
  ON "customer_1"."customer_id" = "t"."customer_id"
WHERE
  "t"."dollars" >= CAST('200' AS Decimal(76, 2))
ORDER BY
  "t"."dollars" DESC,
  "t"."purchase_id" ASC
LIMIT 100;
