CREATE OR REPLACE TABLE "active_referrers" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."email" AS Nullable(String)) AS "email",
  CAST("referrer_4"."email" AS Nullable(String)) AS "referrer_email",
  CAST("referrer_5"."email" AS Nullable(String)) AS "referrer_referrer_email"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    toNullable("referrer_4"."email") AS "email",
    toNullable("referrer_4"."shopper_id") AS "shopper_id",
    toNullable("referrer_4"."referrer_id") AS "referrer_id"
  FROM "shoppers" AS "referrer_4"
) AS "referrer_4"
  ON "referrer_4"."shopper_id" = "t"."referrer_id"
LEFT JOIN (
  SELECT
    toNullable("referrer_5"."email") AS "email",
    toNullable("referrer_5"."shopper_id") AS "shopper_id"
  FROM "shoppers" AS "referrer_5"
) AS "referrer_5"
  ON "referrer_5"."shopper_id" = "referrer_4"."referrer_id"
WHERE
  "t"."shopper_id" IN (
    SELECT
      CAST("referred_1"."referrer_id" AS Nullable(Int64)) AS "k1"
    FROM "shoppers" AS "referred_1"
    GROUP BY
      "referred_1"."referrer_id"
    HAVING
      COUNT(*) >= 2
  )
  AND "t"."shopper_id" IN (
    SELECT
      CAST("referred_2"."referrer_id" AS Nullable(Int64)) AS "k1"
    FROM "shoppers" AS "referred_2"
    JOIN "orders" AS "orders_3"
      ON "orders_3"."shopper_id" = "referred_2"."shopper_id"
    WHERE
      "orders_3"."status" IN ('paid', 'shipped')
  );
