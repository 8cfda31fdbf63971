CREATE OR REPLACE VIEW "seasonal_coupons" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."name" AS TEXT) AS "name"
FROM "shoppers" AS "t"
WHERE
  (
    (
      LOWER("t"."name") ~ '^[a-z×à-öø-þ]'
    ) OR "t"."name" IS NULL
  )
  AND EXISTS(
    SELECT
      1
    FROM "orders" AS "orders_1"
    WHERE
      "orders_1"."shopper_id" = "t"."shopper_id"
      AND (
        LOWER("orders_1"."coupon") ~ '^(?:xmas|spring[%_][0-9]{0,2})$'
      )
  );
