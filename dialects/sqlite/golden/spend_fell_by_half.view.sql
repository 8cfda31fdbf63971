CREATE VIEW "spend_fell_by_half" AS
SELECT
  CAST("t"."customer_id" AS INTEGER) AS "customer_id",
  CAST(COALESCE("purchases_1_figures"."v1", 0) AS NUMERIC) AS "spend",
  CAST(COALESCE("purchases_2_figures"."v1", 0) AS NUMERIC) AS "spend_before"
FROM "customers" AS "t"
LEFT JOIN (
  SELECT
    "purchases_1"."customer_id" AS "k1",
    SUM(CAST(ROUND("purchases_1"."dollars" * 100) AS INTEGER) * 9223) / 9223 / 100.0 AS "v1"
  FROM "purchases" AS "purchases_1"
  WHERE
    "purchases_1"."purchased_on" >= '1998-01-01' AND "purchases_1"."purchased_on" < '1998-07-01'
  GROUP BY
    "purchases_1"."customer_id"
) AS "purchases_1_figures"
  ON "purchases_1_figures"."k1" = "t"."customer_id"
LEFT JOIN (
  SELECT
    "purchases_2"."customer_id" AS "k1",
    SUM(CAST(ROUND("purchases_2"."dollars" * 100) AS INTEGER) * 9223) / 9223 / 100.0 AS "v1"
  FROM "purchases" AS "purchases_2"
  WHERE
    "purchases_2"."purchased_on" >= '1997-07-01' AND "purchases_2"."purchased_on" < '1998-01-01'
  GROUP BY
    "purchases_2"."customer_id"
) AS "purchases_2_figures"
  ON "purchases_2_figures"."k1" = "t"."customer_id"
WHERE
  COALESCE("purchases_2_figures"."v1", 0) > 0
  AND COALESCE("purchases_1_figures"."v1", 0) < CASE
    WHEN 0.5 * ABS(COALESCE("purchases_2_figures"."v1", 0)) >= 1000000000000
    THEN ABS(-9223372036854775808)
    ELSE ROUND(0.5 * COALESCE("purchases_2_figures"."v1", 0), 3)
  END;
