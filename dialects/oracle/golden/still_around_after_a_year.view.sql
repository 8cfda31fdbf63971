CREATE OR REPLACE VIEW "still_around_after_a_year" AS
SELECT
  CAST("t"."customer_id" AS NUMBER(19)) AS "customer_id",
  CAST(TRUNC("t"."first_purchase") AS DATE) AS "first_purchase"
FROM "customers" "t"
LEFT JOIN (
  SELECT
    "purchases_1"."customer_id" AS "k1",
    MAX(TRUNC("purchases_1"."purchased_on")) AS "v1"
  FROM "purchases" "purchases_1"
  GROUP BY
    "purchases_1"."customer_id"
) "purchases_1_figures"
  ON "purchases_1_figures"."k1" = "t"."customer_id"
WHERE
  "purchases_1_figures"."v1" >= CASE
    WHEN TRUNC("t"."first_purchase") <= DATE '9998-12-31'
    THEN TRUNC("t"."first_purchase") + 365 / CASE WHEN TRUNC("t"."first_purchase") < DATE '1582-10-15' THEN 0 ELSE 1 END
  END;
