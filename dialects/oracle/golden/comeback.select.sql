SELECT
  CAST("t"."customer_id" AS NUMBER(19)) AS "customer_id",
  CAST(TRUNC("t"."first_purchase") AS DATE) AS "first_purchase"
FROM "customers" "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM "purchases" "purchases_1"
    WHERE
      "purchases_1"."customer_id" = "t"."customer_id"
      AND TRUNC("purchases_1"."purchased_on") >= DATE '1998-04-02'
      AND TRUNC("purchases_1"."purchased_on") < DATE '1998-07-01'
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM "purchases" "purchases_1"
    WHERE
      "purchases_1"."customer_id" = "t"."customer_id"
      AND TRUNC("purchases_1"."purchased_on") >= DATE '1997-10-04'
      AND TRUNC("purchases_1"."purchased_on") < DATE '1998-04-02'
  )
  AND EXISTS(
    SELECT
      1
    FROM "purchases" "purchases_1"
    WHERE
      "purchases_1"."customer_id" = "t"."customer_id"
      AND TRUNC("purchases_1"."purchased_on") < DATE '1997-10-04'
  )
ORDER BY
  "t"."customer_id" ASC;
