CREATE VIEW "leap_day_birthdays" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."birth_date" AS Nullable(Date32)) AS "birth_date",
  CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int64)) AS "birth_year",
  CAST(CAST(date_diff('day', "t"."birth_date", "orders_1_figures"."v1") AS Nullable(Float64)) / 365.25e0 + 0e0 AS Nullable(Float64)) AS "age_at_first_payment"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    toNullable(MIN("orders_1"."paid_on")) AS "v1"
  FROM "orders" AS "orders_1"
  GROUP BY
    "orders_1"."shopper_id"
) AS "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
WHERE
  (
    CAST("t"."birth_date" AS Nullable(Date32)) IN (toDate32('1988-02-29'), toDate32('1992-02-29'), toDate32('1996-02-29'))
    OR CAST(toYear("t"."birth_date") AS Nullable(Int64)) <= 1983
  )
  AND (
    CAST(date_diff('day', "t"."birth_date", "orders_1_figures"."v1") AS Nullable(Float64)) / 365.25e0 + 0e0 <= 50.0e0
    OR CAST(date_diff('day', "t"."birth_date", "orders_1_figures"."v1") AS Nullable(Float64)) / 365.25e0 + 0e0 IS NULL
  );
