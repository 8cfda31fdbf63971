CREATE TABLE "leap_day_birthdays" AS
SELECT
  CAST("t"."shopper_id" AS INTEGER) AS "shopper_id",
  CAST("t"."birth_date" AS TEXT) AS "birth_date",
  CAST(CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) AS INTEGER) AS "birth_year",
  CAST(CAST(CAST(JULIANDAY("orders_1_figures"."v1") - JULIANDAY("t"."birth_date") AS INTEGER) AS REAL) / 365.25e0 AS REAL) AS "age_at_first_payment"
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
    "t"."birth_date" IN ('1988-02-29', '1992-02-29', '1996-02-29')
    OR CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) <= 1983
  )
  AND (
    CAST(CAST(JULIANDAY("orders_1_figures"."v1") - JULIANDAY("t"."birth_date") AS INTEGER) AS REAL) / 365.25e0 <= 50.0e0
    OR CAST(CAST(JULIANDAY("orders_1_figures"."v1") - JULIANDAY("t"."birth_date") AS INTEGER) AS REAL) / 365.25e0 IS NULL
  );
