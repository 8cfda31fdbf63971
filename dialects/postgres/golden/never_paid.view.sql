CREATE OR REPLACE VIEW "never_paid" AS
SELECT
  CAST("t"."customer_id" AS BIGINT) AS "customer_id",
  CAST("t"."first_purchase" AS DATE) AS "first_purchase"
FROM "customers" AS "t"
WHERE
  "t"."customer_id" IN (
    SELECT
      "purchases_1"."customer_id" AS "k1"
    FROM "purchases" AS "purchases_1"
    GROUP BY
      "purchases_1"."customer_id"
    HAVING
      MAX("purchases_1"."dollars") <= 0
  );
