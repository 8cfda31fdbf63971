CREATE OR REPLACE TABLE "second_purchase_within_a_week" AS
SELECT
  CAST("t"."customer_id" AS Nullable(Int64)) AS "customer_id",
  CAST("t"."first_purchase" AS Nullable(Date32)) AS "first_purchase"
FROM "customers" AS "t"
WHERE
  "t"."customer_id" IN (
    SELECT
      CAST("t"."customer_id" AS Nullable(Int64)) AS "k1"
    FROM "customers" AS "t"
    JOIN "purchases" AS "purchases_1"
      ON "purchases_1"."customer_id" = "t"."customer_id"
    WHERE
      "purchases_1"."purchased_on" >= "t"."first_purchase"
      AND "purchases_1"."purchased_on" < CASE
        WHEN "t"."first_purchase" <= toDate32('9999-12-24')
        THEN addDays(CAST("t"."first_purchase" AS Nullable(Date32)), 7)
      END
    GROUP BY
      "t"."customer_id"
    HAVING
      COUNT(*) >= 2
  );
