CREATE OR REPLACE VIEW "silent_big_spenders" AS
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
      GROUP BY
        "purchases_1"."customer_id"
      HAVING
        SUM("purchases_1"."dollars") >= 500
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
      AND TRUNC("purchases_1"."purchased_on") >= DATE '1998-01-02'
      AND TRUNC("purchases_1"."purchased_on") < DATE '1998-07-01'
  );
