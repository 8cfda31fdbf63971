CREATE TABLE "seasonal_coupons" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."name" AS VARCHAR) AS "name"
FROM "shoppers" AS "t"
WHERE
  (
    REGEXP_LIKE(LOWER("t"."name"), '\A[a-z×à-öø-þ]') OR "t"."name" IS NULL
  )
  AND EXISTS(
    SELECT
      1
    FROM "orders" AS "orders_1"
    WHERE
      "orders_1"."shopper_id" = "t"."shopper_id"
      AND REGEXP_LIKE(LOWER("orders_1"."coupon"), '\A(?:xmas|spring[%_][0-9]{0,2})\z')
  );
