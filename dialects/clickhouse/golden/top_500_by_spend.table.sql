CREATE OR REPLACE TABLE "top_500_by_spend" AS
SELECT
  CAST("t"."customer_id" AS Nullable(Int64)) AS "customer_id",
  CAST("t"."first_purchase" AS Nullable(Date32)) AS "first_purchase",
  CAST(COALESCE("purchases_1_figures"."v1", 0) AS Nullable(Int64)) AS "discs"
FROM "customers" AS "t"
LEFT JOIN (
  SELECT
    "purchases_1"."customer_id" AS "k1",
    toNullable(accurateCast(SUM(CAST("purchases_1"."cds" AS Nullable(Int128))), 'Nullable(Int64)')) AS "v1",
    toNullable(
      CAST(SUM(CAST("purchases_1"."dollars" AS Nullable(Decimal(76, 2)))) AS Nullable(Decimal(38, 2)))
    ) AS "v2"
  FROM "purchases" AS "purchases_1"
  GROUP BY
    "purchases_1"."customer_id"
) AS "purchases_1_figures"
  ON "purchases_1_figures"."k1" = "t"."customer_id"
ORDER BY
  COALESCE("purchases_1_figures"."v2", 0) DESC,
  "t"."customer_id" ASC
LIMIT 500;
