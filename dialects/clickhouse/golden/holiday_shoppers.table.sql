CREATE OR REPLACE TABLE "holiday_shoppers" AS
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
      "purchases_1"."purchased_on" >= toDate32('1997-11-28')
      AND "purchases_1"."purchased_on" <= toDate32('1997-12-24')
    GROUP BY
      "purchases_1"."customer_id"
    HAVING
      SUM(CAST("purchases_1"."cds" AS Nullable(Int128))) > 5
  )
  AND NOT (
    "t"."customer_id" IN (
      SELECT
        CAST("purchases_1"."customer_id" AS Nullable(Int64)) AS "k1"
      FROM "purchases" AS "purchases_1"
      WHERE
        "purchases_1"."purchased_on" >= toDate32('1998-01-01')
    )
  );
