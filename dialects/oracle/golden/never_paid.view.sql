CREATE OR REPLACE VIEW "never_paid" AS
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
        MAX("purchases_1"."dollars") <= 0
    ) "purchases_1_groups"
    WHERE
      "purchases_1_groups"."k1" = "t"."customer_id"
  );
