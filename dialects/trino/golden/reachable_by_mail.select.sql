SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."email" AS VARCHAR) AS "email",
  CAST("subscription_1"."topic" AS VARCHAR) AS "subscription_topic"
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
    SUBSTR("t"."email", GREATEST(LENGTH("t"."email") - LENGTH('@example.nz') + 1, 1)) = '@example.nz'
  )
ORDER BY
  "t"."shopper_id" ASC;
