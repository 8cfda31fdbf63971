CREATE VIEW "february_cohort" AS
SELECT
  CAST("t"."customer_id" AS INTEGER) AS "customer_id",
  CAST("t"."first_purchase" AS TEXT) AS "first_purchase",
  CAST(COALESCE("purchases_1_figures"."v1", 0) AS NUMERIC) AS "early_spend",
  CAST(CASE
    WHEN (
      ABS(COALESCE("purchases_1_figures_2"."v1", 0)) + ABS(COALESCE("purchases_1_figures"."v1", 0))
    ) >= 10000000000000
    THEN ABS(-9223372036854775808)
    ELSE ROUND(
      COALESCE("purchases_1_figures_2"."v1", 0) - COALESCE("purchases_1_figures"."v1", 0),
      2
    )
  END AS NUMERIC) AS "later_spend"
FROM "customers" AS "t"
LEFT JOIN (
  SELECT
    "t"."customer_id" AS "k1",
    SUM(CAST(ROUND("purchases_1"."dollars" * 100) AS INTEGER) * 9223) / 9223 / 100.0 AS "v1"
  FROM "customers" AS "t"
  JOIN "purchases" AS "purchases_1"
    ON "purchases_1"."customer_id" = "t"."customer_id"
  WHERE
    "purchases_1"."purchased_on" >= "t"."first_purchase"
    AND "purchases_1"."purchased_on" < CASE
      WHEN "t"."first_purchase" <= '9999-09-30'
      THEN MIN(
        DATE("t"."first_purchase", '+3 month'),
        COALESCE(DATE("t"."first_purchase", 'start of month', '+4 month', '-1 day'), '9999-12-31')
      )
    END
  GROUP BY
    "t"."customer_id"
) AS "purchases_1_figures"
  ON "purchases_1_figures"."k1" = "t"."customer_id"
LEFT JOIN (
  SELECT
    "purchases_1"."customer_id" AS "k1",
    SUM(CAST(ROUND("purchases_1"."dollars" * 100) AS INTEGER) * 9223) / 9223 / 100.0 AS "v1"
  FROM "purchases" AS "purchases_1"
  GROUP BY
    "purchases_1"."customer_id"
) AS "purchases_1_figures_2"
  ON "purchases_1_figures_2"."k1" = "t"."customer_id"
WHERE
  "t"."first_purchase" >= '1997-02-01' AND "t"."first_purchase" < '1997-03-01';
