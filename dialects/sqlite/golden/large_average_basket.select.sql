SELECT
  CAST("t"."customer_id" AS INTEGER) AS "customer_id",
  CAST("purchases_1_figures"."v1" AS INTEGER) AS "purchase_count",
  CAST("purchases_1_figures"."v2" AS REAL) AS "average_basket"
FROM "customers" AS "t"
JOIN (
  SELECT
    "purchases_1"."customer_id" AS "k1",
    COUNT(*) AS "v1",
    CAST(SUM(CAST(ROUND("purchases_1"."dollars" * 100) AS INTEGER) * 9223) / 9223 / 100.0 AS REAL) / NULLIF(COUNT("purchases_1"."dollars"), 0) AS "v2"
  FROM "purchases" AS "purchases_1"
  GROUP BY
    "purchases_1"."customer_id"
) AS "purchases_1_figures"
  ON "purchases_1_figures"."k1" = "t"."customer_id"
WHERE
  "purchases_1_figures"."v1" >= 2 AND "purchases_1_figures"."v2" > 50.0e0
ORDER BY
  "t"."customer_id" ASC;
