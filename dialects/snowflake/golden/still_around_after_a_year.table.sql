CREATE OR REPLACE TABLE "still_around_after_a_year" AS
SELECT
  CAST("t"."customer_id" AS BIGINT) AS "customer_id",
  CAST("t"."first_purchase" AS DATE) AS "first_purchase"
FROM "customers" AS "t"
LEFT JOIN (
  SELECT
    "purchases_1"."customer_id" AS "k1",
    MAX("purchases_1"."purchased_on") AS "v1"
  FROM "purchases" AS "purchases_1"
  GROUP BY
    "purchases_1"."customer_id"
) AS "purchases_1_figures"
  ON "purchases_1_figures"."k1" = "t"."customer_id"
WHERE
  "purchases_1_figures"."v1" >= CASE
    WHEN "t"."first_purchase" <= TO_DATE('9998-12-31', 'YYYY-MM-DD')
    THEN DATEADD(DAY, 365, "t"."first_purchase")
  END;
