CREATE OR REPLACE VIEW "holiday_shoppers" AS
SELECT
  CAST("t"."customer_id" AS NUMBER(19)) AS "customer_id",
  CAST(TRUNC("t"."first_purchase") AS DATE) AS "first_purchase"
FROM "customers" "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM (
      SELECT
        "purchases_1"."customer_id" AS "k1"
      FROM "purchases" "purchases_1"
      WHERE
        TRUNC("purchases_1"."purchased_on") >= DATE '1997-11-28'
        AND TRUNC("purchases_1"."purchased_on") <= DATE '1997-12-24'
      GROUP BY
        "purchases_1"."customer_id"
      HAVING
        SUM("purchases_1"."cds") > 5
    ) "purchases_1_groups"
    WHERE
      "purchases_1_groups"."k1" = "t"."customer_id"
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM "purchases" "purchases_1"
    WHERE
      "purchases_1"."customer_id" = "t"."customer_id"
      AND TRUNC("purchases_1"."purchased_on") >= DATE '1998-01-01'
  );
