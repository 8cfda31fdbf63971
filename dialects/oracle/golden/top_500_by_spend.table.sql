CREATE TABLE "top_500_by_spend" AS
SELECT
  CAST("t"."customer_id" AS NUMBER(19)) AS "customer_id",
  CAST(TRUNC("t"."first_purchase") AS DATE) AS "first_purchase",
  CAST(COALESCE("purchases_1_figures"."v1", 0) AS NUMBER(19)) AS "discs"
FROM "customers" "t"
LEFT JOIN (
  SELECT
    "purchases_1"."customer_id" AS "k1",
    SUM("purchases_1"."cds") AS "v1",
    SUM("purchases_1"."dollars") AS "v2"
  FROM "purchases" "purchases_1"
  GROUP BY
    "purchases_1"."customer_id"
) "purchases_1_figures"
  ON "purchases_1_figures"."k1" = "t"."customer_id"
ORDER BY
  COALESCE("purchases_1_figures"."v2", 0) DESC,
  "t"."customer_id" ASC
FETCH FIRST 500 ROWS ONLY;
