CREATE OR REPLACE TABLE "first_quarter_repeat_buyers" AS
SELECT
  CAST("t"."customer_id" AS Nullable(Int64)) AS "customer_id",
  CAST("t"."first_purchase" AS Nullable(Date32)) AS "first_purchase"
FROM "customers" AS "t"
WHERE
  "t"."customer_id" IN (
    SELECT
      CAST("purchases_1"."customer_id" AS Nullable(Int64)) AS "k1"
    FROM "purchases" AS "purchases_1"
    WHERE
      "purchases_1"."purchased_on" >= toDate32('1997-01-01')
      AND "purchases_1"."purchased_on" < toDate32('1997-04-01')
  )
  AND "t"."customer_id" IN (
    SELECT
      CAST("purchases_1"."customer_id" AS Nullable(Int64)) AS "k1"
    FROM "purchases" AS "purchases_1"
    WHERE
      "purchases_1"."purchased_on" >= toDate32('1997-04-01')
  );
