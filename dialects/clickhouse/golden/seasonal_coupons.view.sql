CREATE VIEW "seasonal_coupons" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."name" AS Nullable(String)) AS "name"
FROM "shoppers" AS "t"
WHERE
  (
    match(lowerUTF8(translateUTF8("t"."name", 'Σİ', 'σi')), '^[a-z×à-öø-þ]')
    OR "t"."name" IS NULL
  )
  AND "t"."shopper_id" IN (
    SELECT
      CAST("orders_1"."shopper_id" AS Nullable(Int64)) AS "k1"
    FROM "orders" AS "orders_1"
    WHERE
      match(lowerUTF8(translateUTF8("orders_1"."coupon", 'Σİ', 'σi')), '^(?:xmas|spring[%_][0-9]{0,2})$')
  );
