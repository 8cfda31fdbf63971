CREATE TABLE "three_shopping_days" AS
SELECT
  CAST("t"."customer_id" AS INTEGER) AS "customer_id",
  CAST("purchases_1_figures"."v1" AS INTEGER) AS "shopping_days"
FROM "customers" AS "t"
JOIN (
  SELECT
    "purchases_1"."customer_id" AS "k1",
    COUNT(DISTINCT "purchases_1"."purchased_on") AS "v1"
  FROM "purchases" AS "purchases_1"
  GROUP BY
    "purchases_1"."customer_id"
) AS "purchases_1_figures"
  ON "purchases_1_figures"."k1" = "t"."customer_id"
WHERE
  "purchases_1_figures"."v1" >= 3;
