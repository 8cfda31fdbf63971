CREATE OR REPLACE VIEW "active_referrers" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."email" AS VARCHAR(65535)) AS "email",
  CAST("referrer_4"."email" AS VARCHAR(65535)) AS "referrer_email",
  CAST("referrer_5"."email" AS VARCHAR(65535)) AS "referrer_referrer_email"
FROM "shoppers" AS "t"
LEFT JOIN "shoppers" AS "referrer_4"
  ON "referrer_4"."shopper_id" = "t"."referrer_id"
LEFT JOIN "shoppers" AS "referrer_5"
  ON "referrer_5"."shopper_id" = "referrer_4"."referrer_id"
WHERE
  EXISTS(
    SELECT
      1
    FROM (
      SELECT
        "referred_1"."referrer_id" AS "k1"
      FROM "shoppers" AS "referred_1"
      GROUP BY
        "referred_1"."referrer_id"
      HAVING
        COUNT(*) >= 2
    ) AS "referred_1_groups"
    WHERE
      "referred_1_groups"."k1" = "t"."shopper_id"
  )
  AND EXISTS(
    SELECT
      1
    FROM "shoppers" AS "referred_2"
    JOIN "orders" AS "orders_3"
      ON "orders_3"."shopper_id" = "referred_2"."shopper_id"
    WHERE
      "referred_2"."referrer_id" = "t"."shopper_id"
      AND (
        "orders_3"."status" || '.'
      ) IN (('paid' || '.'), ('shipped' || '.'))
  );
