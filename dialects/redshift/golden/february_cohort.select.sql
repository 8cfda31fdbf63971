SELECT
  CAST("t"."customer_id" AS BIGINT) AS "customer_id",
  CAST("t"."first_purchase" AS DATE) AS "first_purchase",
  CAST(COALESCE("purchases_1_figures"."v1", 0) AS DECIMAL(38, 2)) AS "early_spend",
  CAST(COALESCE("purchases_1_figures_2"."v1", 0) - COALESCE("purchases_1_figures"."v1", 0) AS DECIMAL(38, 2)) AS "later_spend"
FROM "customers" AS "t"
LEFT JOIN (
  SELECT
    "t"."customer_id" AS "k1",
    SUM("purchases_1"."dollars") AS "v1"
  FROM "customers" AS "t"
  JOIN "purchases" AS "purchases_1"
    ON "purchases_1"."customer_id" = "t"."customer_id"
  WHERE
    "purchases_1"."purchased_on" >= "t"."first_purchase"
    AND "purchases_1"."purchased_on" < CASE
      WHEN "t"."first_purchase" <= CAST('9999-09-30' AS DATE)
      THEN CAST("t"."first_purchase" + INTERVAL '3 months' AS DATE)
    END
  GROUP BY
    "t"."customer_id"
) AS "purchases_1_figures"
  ON "purchases_1_figures"."k1" = "t"."customer_id"
LEFT JOIN (
  SELECT
    "purchases_1"."customer_id" AS "k1",
    SUM("purchases_1"."dollars") AS "v1"
  FROM "purchases" AS "purchases_1"
  GROUP BY
    "purchases_1"."customer_id"
) AS "purchases_1_figures_2"
  ON "purchases_1_figures_2"."k1" = "t"."customer_id"
WHERE
  "t"."first_purchase" >= CAST('1997-02-01' AS DATE)
  AND "t"."first_purchase" < CAST('1997-03-01' AS DATE)
ORDER BY
  "t"."first_purchase" ASC,
  "t"."customer_id" ASC;
