SELECT
  CAST("t"."customer_id" AS BIGINT) AS "customer_id",
  CAST("t"."first_purchase" AS DATE) AS "first_purchase",
  CAST(COALESCE("purchases_1_figures"."v1", 0) AS BIGINT) AS "discs"
FROM "customers" AS "t"
LEFT JOIN (
  SELECT
    "purchases_1"."customer_id" AS "k1",
    CAST(SUM("purchases_1"."cds") AS BIGINT) AS "v1",
    SUM("purchases_1"."dollars") AS "v2"
  FROM "purchases" AS "purchases_1"
  GROUP BY
    "purchases_1"."customer_id"
) AS "purchases_1_figures"
  ON "purchases_1_figures"."k1" = "t"."customer_id"
ORDER BY
  COALESCE("purchases_1_figures"."v2", 0) DESC,
  "t"."customer_id" ASC
LIMIT 500;
