SELECT
  CAST("t"."customer_id" AS INTEGER) AS "customer_id",
  CAST("purchases_1_figures"."v1" AS INTEGER) AS "discs",
  CAST(CAST("purchases_1_figures"."v2" AS REAL) / NULLIF(CAST("purchases_1_figures"."v1" AS REAL), 0) AS REAL) AS "price_per_disc"
FROM "customers" AS "t"
JOIN (
  SELECT
    "purchases_1"."customer_id" AS "k1",
    SUM("purchases_1"."cds") AS "v1",
    SUM(CAST(ROUND("purchases_1"."dollars" * 100) AS INTEGER) * 9223) / 9223 / 100.0 AS "v2"
  FROM "purchases" AS "purchases_1"
  GROUP BY
    "purchases_1"."customer_id"
) AS "purchases_1_figures"
  ON "purchases_1_figures"."k1" = "t"."customer_id"
WHERE
  "purchases_1_figures"."v1" >= 5
  AND CAST("purchases_1_figures"."v2" AS REAL) / NULLIF(CAST("purchases_1_figures"."v1" AS REAL), 0) > 20.0e0
ORDER BY
  "t"."customer_id" ASC;
