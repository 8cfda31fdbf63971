CREATE TABLE "reachable_by_mail" AS
SELECT
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST("t"."email" AS VARCHAR2(4000)) AS "email",
  CAST("subscription_1"."topic" AS VARCHAR2(4000)) AS "subscription_topic"
FROM "shoppers" "t"
LEFT JOIN "subscriptions" "subscription_1"
  ON "subscription_1"."email" COLLATE BINARY = "t"."email" COLLATE BINARY
WHERE
  (
    "t"."consent" = 1
    OR (
      "t"."consent" IS NULL AND "subscription_1"."confirmed_at" IS NOT NULL
    )
  )
  AND NOT (
    SUBSTR(
      "t"."email" COLLATE BINARY,
      GREATEST(LENGTH("t"."email" COLLATE BINARY) - LENGTH('@example.nz') + 1, 1)
    ) = '@example.nz'
  );
