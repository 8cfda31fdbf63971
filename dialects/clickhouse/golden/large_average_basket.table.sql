CREATE OR REPLACE TABLE "large_average_basket" AS
SELECT
  CAST("t"."customer_id" AS Nullable(Int64)) AS "customer_id",
  CAST("purchases_1_figures"."v1" AS Nullable(Int64)) AS "purchase_count",
  CAST("purchases_1_figures"."v2" AS Nullable(Float64)) AS "average_basket"
FROM "customers" AS "t"
JOIN (
  SELECT
    "purchases_1"."customer_id" AS "k1",
    toNullable(accurateCast(COUNT(*), 'Nullable(Int64)')) AS "v1",
    toNullable(
      CAST(SUM(CAST("purchases_1"."dollars" AS Nullable(Decimal(76, 2)))) AS Nullable(Float64)) / NULLIF(COUNT("purchases_1"."dollars"), 0)
    ) AS "v2"
  FROM "purchases" AS "purchases_1"
  GROUP BY
    "purchases_1"."customer_id"
) AS "purchases_1_figures"
  ON "purchases_1_figures"."k1" = "t"."customer_id"
WHERE
  "purchases_1_figures"."v1" >= 2 AND "purchases_1_figures"."v2" > 50.0e0;
