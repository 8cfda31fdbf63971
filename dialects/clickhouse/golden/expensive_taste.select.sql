SELECT
  CAST("t"."customer_id" AS Nullable(Int64)) AS "customer_id",
  CAST("purchases_1_figures"."v1" AS Nullable(Int64)) AS "discs",
  CAST(CAST("purchases_1_figures"."v2" AS Nullable(Float64)) / NULLIF(CAST("purchases_1_figures"."v1" AS Nullable(Float64)), 0) + 0e0 AS Nullable(Float64)) AS "price_per_disc"
FROM "customers" AS "t"
JOIN (
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
WHERE
  "purchases_1_figures"."v1" >= 5
  AND CAST("purchases_1_figures"."v2" AS Nullable(Float64)) / NULLIF(CAST("purchases_1_figures"."v1" AS Nullable(Float64)), 0) + 0e0 > 20.0e0
ORDER BY
  "t"."customer_id" ASC;
