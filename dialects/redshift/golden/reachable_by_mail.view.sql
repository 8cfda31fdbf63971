CREATE OR REPLACE VIEW "reachable_by_mail" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."email" AS VARCHAR(65535)) AS "email",
  CAST("subscription_1"."topic" AS VARCHAR(65535)) AS "subscription_topic"
FROM "shoppers" AS "t"
LEFT JOIN "subscriptions" AS "subscription_1"
  ON (
    "subscription_1"."email" || '.'
  ) = (
    "t"."email" || '.'
  )
WHERE
  (
    "t"."consent" = TRUE
    OR (
      "t"."consent" IS NULL AND "subscription_1"."confirmed_at" IS NOT NULL
    )
  )
  AND NOT (
    (
      RIGHT("t"."email", LENGTH('@example.nz')) || '.'
    ) = ('@example.nz' || '.')
  );
