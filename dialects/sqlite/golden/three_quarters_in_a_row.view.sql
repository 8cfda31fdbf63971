CREATE VIEW "three_quarters_in_a_row" AS
SELECT
  CAST("t"."customer_id" AS INTEGER) AS "customer_id",
  CAST("t"."first_purchase" AS TEXT) AS "first_purchase"
FROM "customers" AS "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM "purchases" AS "purchases_1"
    WHERE
      "purchases_1"."customer_id" = "t"."customer_id"
      AND "purchases_1"."purchased_on" >= '1998-04-01'
      AND "purchases_1"."purchased_on" < '1998-07-01'
  )
  AND EXISTS(
    SELECT
      1
    FROM "purchases" AS "purchases_1"
    WHERE
      "purchases_1"."customer_id" = "t"."customer_id"
      AND "purchases_1"."purchased_on" >= '1998-01-01'
      AND "purchases_1"."purchased_on" < '1998-04-01'
  )
  AND EXISTS(
    SELECT
      1
    FROM "purchases" AS "purchases_1"
    WHERE
      "purchases_1"."customer_id" = "t"."customer_id"
      AND "purchases_1"."purchased_on" >= '1997-10-01'
      AND "purchases_1"."purchased_on" < '1998-01-01'
  );
