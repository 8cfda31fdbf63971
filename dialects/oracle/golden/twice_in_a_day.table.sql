CREATE TABLE "twice_in_a_day" AS
SELECT
  CAST("t"."purchase_id" AS NUMBER(19)) AS "purchase_id",
  CAST("t"."customer_id" AS NUMBER(19)) AS "customer_id",
  CAST(TRUNC("t"."purchased_on") AS DATE) AS "purchased_on",
  CAST("t"."cds" AS NUMBER(19)) AS "cds",
  CAST("t"."dollars" AS NUMBER(10, 2)) AS "dollars"
FROM "purchases" "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM "customers" "customer_1"
    JOIN "purchases" "purchases_2"
      ON "purchases_2"."customer_id" = "customer_1"."customer_id"
    WHERE
      "customer_1"."customer_id" = "t"."customer_id"
      AND TRUNC("purchases_2"."purchased_on") = TRUNC("t"."purchased_on")
      AND "purchases_2"."purchase_id" <> "t"."purchase_id"
  );
