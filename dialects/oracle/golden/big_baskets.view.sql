CREATE OR REPLACE VIEW "big_baskets" AS
SELECT
  CAST("t"."purchase_id" AS NUMBER(19)) AS "purchase_id",
  CAST("t"."customer_id" AS NUMBER(19)) AS "customer_id",
  CAST(TRUNC("customer_1"."first_purchase") AS DATE) AS "customer_first_purchase",
  CAST(TRUNC("t"."purchased_on") AS DATE) AS "purchased_on",
  CAST("t"."cds" AS NUMBER(19)) AS "cds",
  CAST("t"."dollars" AS NUMBER(10, 2)) AS "dollars"
FROM "purchases" "t"
LEFT JOIN "customers" "customer_1"
  ON "customer_1"."customer_id" = "t"."customer_id"
WHERE
  "t"."dollars" >= 200
ORDER BY
  "t"."dollars" DESC,
  "t"."purchase_id" ASC
FETCH FIRST 100 ROWS ONLY;
