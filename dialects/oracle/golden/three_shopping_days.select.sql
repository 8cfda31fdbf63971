SELECT
  CAST("t"."customer_id" AS NUMBER(19)) AS "customer_id",
  CAST("purchases_1_figures"."v1" AS NUMBER(19)) AS "shopping_days"
FROM "customers" "t"
JOIN (
  SELECT
    "purchases_1"."customer_id" AS "k1",
    COUNT(DISTINCT TRUNC("purchases_1"."purchased_on")) AS "v1"
  FROM "purchases" "purchases_1"
  GROUP BY
    "purchases_1"."customer_id"
) "purchases_1_figures"
  ON "purchases_1_figures"."k1" = "t"."customer_id"
WHERE
  "purchases_1_figures"."v1" >= 3
ORDER BY
  "purchases_1_figures"."v1" DESC,
  "t"."customer_id" ASC;
