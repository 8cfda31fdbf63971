CREATE VIEW "reachable_by_mail" AS
SELECT
  CAST("t"."shopper_id" AS INTEGER) AS "shopper_id",
  CAST("t"."email" AS TEXT) AS "email",
  CAST("subscription_1"."topic" AS TEXT) AS "subscription_topic"
FROM "shoppers" AS "t"
LEFT JOIN "subscriptions" AS "subscription_1"
  ON "subscription_1"."email" = "t"."email"
WHERE
  (
    "t"."consent" = TRUE
    OR (
      "t"."consent" IS NULL AND "subscription_1"."confirmed_at" IS NOT NULL
    )
  )
  AND NOT (
    SUBSTR("t"."email", 0 - LENGTH('@example.nz')) = '@example.nz'
  );
