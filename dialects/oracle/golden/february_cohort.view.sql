CREATE OR REPLACE VIEW "february_cohort" AS
SELECT
  CAST("t"."customer_id" AS NUMBER(19)) AS "customer_id",
  CAST(TRUNC("t"."first_purchase") AS DATE) AS "first_purchase",
  CAST(COALESCE("purchases_1_figures"."v1", 0) AS NUMBER(38, 2)) AS "early_spend",
  CAST(COALESCE("purchases_1_figures_2"."v1", 0) - COALESCE("purchases_1_figures"."v1", 0) AS NUMBER(38, 2)) AS "later_spend"
FROM "customers" "t"
LEFT JOIN (
  SELECT
    "t"."customer_id" AS "k1",
    SUM("purchases_1"."dollars") AS "v1"
  FROM "customers" "t"
  JOIN "purchases" "purchases_1"
    ON "purchases_1"."customer_id" = "t"."customer_id"
  WHERE
    TRUNC("purchases_1"."purchased_on") >= TRUNC("t"."first_purchase")
    AND TRUNC("purchases_1"."purchased_on") < CASE
      WHEN TRUNC("t"."first_purchase") <= DATE '9999-09-30'
      THEN LEAST(
        ADD_MONTHS(
          TRUNC("t"."first_purchase"),
          3 / CASE WHEN TRUNC("t"."first_purchase") < DATE '1582-10-15' THEN 0 ELSE 1 END
        ),
        ADD_MONTHS(TRUNC(TRUNC("t"."first_purchase"), 'MM'), 3) + (
          TRUNC("t"."first_purchase") - TRUNC(TRUNC("t"."first_purchase"), 'MM')
        )
      )
    END
  GROUP BY
    "t"."customer_id"
) "purchases_1_figures"
  ON "purchases_1_figures"."k1" = "t"."customer_id"
LEFT JOIN (
  SELECT
    "purchases_1"."customer_id" AS "k1",
    SUM("purchases_1"."dollars") AS "v1"
  FROM "purchases" "purchases_1"
  GROUP BY
    "purchases_1"."customer_id"
) "purchases_1_figures_2"
  ON "purchases_1_figures_2"."k1" = "t"."customer_id"
WHERE
  TRUNC("t"."first_purchase") >= DATE '1997-02-01'
  AND TRUNC("t"."first_purchase") < DATE '1997-03-01';
