SELECT
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST(TRUNC("t"."birth_date") AS DATE) AS "birth_date",
  CAST(EXTRACT(YEAR FROM TRUNC("t"."birth_date")) AS NUMBER(19)) AS "birth_year",
  CAST(CAST((
    (
      "orders_1_figures"."v1" - TRUNC("t"."birth_date")
    ) / CASE
      WHEN LEAST(TRUNC("t"."birth_date"), "orders_1_figures"."v1") < DATE '1582-10-15'
      THEN 0
      ELSE 1
    END
  ) AS BINARY_DOUBLE) / 365.25D AS BINARY_DOUBLE) AS "age_at_first_payment"
FROM "shoppers" "t"
LEFT JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    MIN(TRUNC("orders_1"."paid_on")) AS "v1"
  FROM "orders" "orders_1"
  GROUP BY
    "orders_1"."shopper_id"
) "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
WHERE
  (
    TRUNC("t"."birth_date") IN (DATE '1988-02-29', DATE '1992-02-29', DATE '1996-02-29')
    OR EXTRACT(YEAR FROM TRUNC("t"."birth_date")) <= 1983
  )
  AND (
    CAST((
      (
        "orders_1_figures"."v1" - TRUNC("t"."birth_date")
      ) / CASE
        WHEN LEAST(TRUNC("t"."birth_date"), "orders_1_figures"."v1") < DATE '1582-10-15'
        THEN 0
        ELSE 1
      END
    ) AS BINARY_DOUBLE) / 365.25D <= 50.0D
    OR CAST((
      (
        "orders_1_figures"."v1" - TRUNC("t"."birth_date")
      ) / CASE
        WHEN LEAST(TRUNC("t"."birth_date"), "orders_1_figures"."v1") < DATE '1582-10-15'
        THEN 0
        ELSE 1
      END
    ) AS BINARY_DOUBLE) / 365.25D IS NULL
  )
ORDER BY
  "t"."shopper_id" ASC;
