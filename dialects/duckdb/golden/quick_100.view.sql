CREATE OR REPLACE VIEW "quick_100" AS
SELECT
  CAST("t"."customer_id" AS BIGINT) AS "customer_id",
  CAST("t"."first_purchase" AS DATE) AS "first_purchase"
FROM "customers" AS "t"
WHERE
  "t"."customer_id" IN (
    SELECT
      "t"."customer_id" AS "k1"
    FROM "customers" AS "t"
    JOIN "purchases" AS "purchases_1"
      ON "purchases_1"."customer_id" = "t"."customer_id"
    WHERE
      "purchases_1"."purchased_on" >= "t"."first_purchase"
      AND "purchases_1"."purchased_on" < CASE
        WHEN "t"."first_purchase" <= CAST('9999-12-01' AS DATE)
        THEN "t"."first_purchase" + 30
      END
    GROUP BY
      "t"."customer_id"
    HAVING
      SUM("purchases_1"."dollars") >= 100
  );
