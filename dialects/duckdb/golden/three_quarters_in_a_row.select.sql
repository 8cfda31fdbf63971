SELECT
  CAST("t"."customer_id" AS BIGINT) AS "customer_id",
  CAST("t"."first_purchase" AS DATE) AS "first_purchase"
FROM "customers" AS "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM "purchases" AS "purchases_1"
    WHERE
      "purchases_1"."customer_id" = "t"."customer_id"
      AND "purchases_1"."purchased_on" >= CAST('1998-04-01' AS DATE)
      AND "purchases_1"."purchased_on" < CAST('1998-07-01' AS DATE)
  )
  AND EXISTS(
    SELECT
      1
    FROM "purchases" AS "purchases_1"
    WHERE
      "purchases_1"."customer_id" = "t"."customer_id"
      AND "purchases_1"."purchased_on" >= CAST('1998-01-01' AS DATE)
      AND "purchases_1"."purchased_on" < CAST('1998-04-01' AS DATE)
  )
  AND EXISTS(
    SELECT
      1
    FROM "purchases" AS "purchases_1"
    WHERE
      "purchases_1"."customer_id" = "t"."customer_id"
      AND "purchases_1"."purchased_on" >= CAST('1997-10-01' AS DATE)
      AND "purchases_1"."purchased_on" < CAST('1998-01-01' AS DATE)
  )
ORDER BY
  "t"."customer_id" ASC;
