CREATE OR REPLACE VIEW "leap_day_birthdays" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."birth_date" AS DATE) AS "birth_date",
  CAST(CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) AS BIGINT) AS "birth_year",
  CAST(CAST(DATEDIFF(DAY, "t"."birth_date", "orders_1_figures"."v1") AS DOUBLE PRECISION) / CAST('365.25' AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS "age_at_first_payment"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    MIN("orders_1"."paid_on") AS "v1"
  FROM "orders" AS "orders_1"
  GROUP BY
    "orders_1"."shopper_id"
) AS "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
WHERE
  (
    "t"."birth_date" IN (CAST('1988-02-29' AS DATE), CAST('1992-02-29' AS DATE), CAST('1996-02-29' AS DATE))
    OR CAST(EXTRACT(YEAR FROM "t"."birth_date") AS BIGINT) <= 1983
  )
  AND (
    CAST(DATEDIFF(DAY, "t"."birth_date", "orders_1_figures"."v1") AS DOUBLE PRECISION) / CAST('365.25' AS DOUBLE PRECISION) <= CAST('50.0' AS DOUBLE PRECISION)
    OR CAST(DATEDIFF(DAY, "t"."birth_date", "orders_1_figures"."v1") AS DOUBLE PRECISION) / CAST('365.25' AS DOUBLE PRECISION) IS NULL
  );
