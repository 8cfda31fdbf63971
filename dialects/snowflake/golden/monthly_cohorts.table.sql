CREATE OR REPLACE TABLE "monthly_cohorts" AS
SELECT
  CAST(CASE
    WHEN "t"."first_purchase" >= TO_DATE('1997-01-01', 'YYYY-MM-DD')
    AND "t"."first_purchase" < TO_DATE('1997-02-01', 'YYYY-MM-DD')
    THEN '1997-01'
    WHEN "t"."first_purchase" >= TO_DATE('1997-02-01', 'YYYY-MM-DD')
    AND "t"."first_purchase" < TO_DATE('1997-03-01', 'YYYY-MM-DD')
    THEN '1997-02'
    ELSE '1997-03'
  END AS VARCHAR) AS "cohort",
  CAST("t"."customer_id" AS BIGINT) AS "customer_id",
  CAST("purchases_1_figures"."v1" AS DATE) AS "last_purchase"
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
  EXISTS(
    SELECT
      1
    FROM (
      SELECT
        "t"."customer_id" AS "k1"
      FROM "customers" AS "t"
      JOIN "purchases" AS "purchases_1"
        ON "purchases_1"."customer_id" = "t"."customer_id"
      WHERE
        "purchases_1"."purchased_on" >= CASE
          WHEN "t"."first_purchase" <= TO_DATE('9999-12-01', 'YYYY-MM-DD')
          THEN DATEADD(DAY, 30, "t"."first_purchase")
        END
    ) AS "purchases_1_rows"
    WHERE
      "purchases_1_rows"."k1" = "t"."customer_id"
  );
