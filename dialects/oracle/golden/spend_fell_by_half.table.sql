CREATE TABLE "spend_fell_by_half" AS
SELECT
  CAST("t"."customer_id" AS NUMBER(19)) AS "customer_id",
  CAST(COALESCE("purchases_1_figures"."v2", 0) AS NUMBER(38, 2)) AS "spend",
  CAST("purchases_1_figures"."v1" AS NUMBER(38, 2)) AS "spend_before"
FROM "customers" "t"
JOIN (
  SELECT
    "purchases_1"."customer_id" AS "k1",
    SUM(
      CASE
        WHEN TRUNC("purchases_1"."purchased_on") >= DATE '1997-07-01'
        AND TRUNC("purchases_1"."purchased_on") < DATE '1998-01-01'
        THEN "purchases_1"."dollars"
      END
    ) AS "v1",
    SUM(
      CASE
        WHEN TRUNC("purchases_1"."purchased_on") >= DATE '1998-01-01'
        AND TRUNC("purchases_1"."purchased_on") < DATE '1998-07-01'
        THEN "purchases_1"."dollars"
      END
    ) AS "v2"
  FROM "purchases" "purchases_1"
  WHERE
    (
      TRUNC("purchases_1"."purchased_on") >= DATE '1997-07-01'
      AND TRUNC("purchases_1"."purchased_on") < DATE '1998-01-01'
    )
    OR (
      TRUNC("purchases_1"."purchased_on") >= DATE '1998-01-01'
      AND TRUNC("purchases_1"."purchased_on") < DATE '1998-07-01'
    )
  GROUP BY
    "purchases_1"."customer_id"
) "purchases_1_figures"
  ON "purchases_1_figures"."k1" = "t"."customer_id"
WHERE
  "purchases_1_figures"."v1" > 0
  AND COALESCE("purchases_1_figures"."v2", 0) < 0.5 * "purchases_1_figures"."v1";
