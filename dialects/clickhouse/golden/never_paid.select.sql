SELECT
  CAST("t"."customer_id" AS Nullable(Int64)) AS "customer_id",
  CAST("t"."first_purchase" AS Nullable(Date32)) AS "first_purchase"
FROM "customers" AS "t"
WHERE
  "t"."customer_id" IN (
    SELECT
      CAST("purchases_1"."customer_id" AS Nullable(Int64)) AS "k1"
    FROM "purchases" AS "purchases_1"
    GROUP BY
      "purchases_1"."customer_id"
    HAVING
      MAX("purchases_1"."dollars") <= CAST('0' AS Decimal(76, 2))
  )
ORDER BY
  "t"."customer_id" ASC;
