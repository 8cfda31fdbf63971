SELECT
  CAST("t"."customer_id" AS BIGINT) AS "customer_id",
  CAST("purchases_1_figures"."v1" AS BIGINT) AS "purchase_count",
  CAST("purchases_1_figures"."v2" AS DOUBLE) AS "average_basket"
FROM "customers" AS "t"
JOIN (
  SELECT
    "purchases_1"."customer_id" AS "k1",
    COUNT(*) AS "v1",
    CAST(SUM("purchases_1"."dollars") AS DOUBLE) / NULLIF(COUNT("purchases_1"."dollars"), 0) AS "v2"
  FROM "purchases" AS "purchases_1"
  GROUP BY
    "purchases_1"."customer_id"
) AS "purchases_1_figures"
  ON "purchases_1_figures"."k1" = "t"."customer_id"
WHERE
  "purchases_1_figures"."v1" >= 2 AND "purchases_1_figures"."v2" > 50.0e0
ORDER BY
  "t"."customer_id" ASC;
