CREATE TABLE "expensive_taste" AS
SELECT
  CAST("t"."customer_id" AS BIGINT) AS "customer_id",
  CAST("purchases_1_figures"."v1" AS BIGINT) AS "discs",
  CAST(CAST("purchases_1_figures"."v2" AS DOUBLE PRECISION) / NULLIF(CAST("purchases_1_figures"."v1" AS DOUBLE PRECISION), 0) AS DOUBLE PRECISION) AS "price_per_disc"
FROM "customers" AS "t"
JOIN (
  SELECT
    "purchases_1"."customer_id" AS "k1",
    CAST(SUM("purchases_1"."cds") AS BIGINT) AS "v1",
    SUM("purchases_1"."dollars") AS "v2"
  FROM "purchases" AS "purchases_1"
  GROUP BY
    "purchases_1"."customer_id"
) AS "purchases_1_figures"
  ON "purchases_1_figures"."k1" = "t"."customer_id"
WHERE
  "purchases_1_figures"."v1" >= 5
  AND CAST("purchases_1_figures"."v2" AS DOUBLE PRECISION) / NULLIF(CAST("purchases_1_figures"."v1" AS DOUBLE PRECISION), 0) > CAST('20.0' AS DOUBLE PRECISION);
