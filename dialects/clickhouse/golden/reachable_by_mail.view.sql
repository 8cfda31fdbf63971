CREATE VIEW "reachable_by_mail" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."email" AS Nullable(String)) AS "email",
  CAST("subscription_1"."topic" AS Nullable(String)) AS "subscription_topic"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    toNullable("subscription_1"."confirmed_at") AS "confirmed_at",
    toNullable("subscription_1"."email") AS "email",
    toNullable("subscription_1"."topic") AS "topic"
  FROM "subscriptions" AS "subscription_1"
) AS "subscription_1"
  ON "subscription_1"."email" = "t"."email"
WHERE
  (
    "t"."consent" = TRUE
    OR (
      "t"."consent" IS NULL AND "subscription_1"."confirmed_at" IS NOT NULL
    )
  )
  AND NOT (
    endsWith("t"."email", '@example.nz')
  );
