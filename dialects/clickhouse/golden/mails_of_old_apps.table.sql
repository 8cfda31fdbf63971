CREATE OR REPLACE TABLE "mails_of_old_apps" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."email" AS Nullable(String)) AS "email",
  CAST("subscription_1"."confirmed_with" AS Nullable(String)) AS "subscription_confirmed_with"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    toNullable("subscription_1"."confirmed_with") AS "confirmed_with",
    toNullable("subscription_1"."email") AS "email"
  FROM "subscriptions" AS "subscription_1"
) AS "subscription_1"
  ON "subscription_1"."email" = "t"."email"
WHERE
  (
    match("subscription_1"."confirmed_with", '^(?:(?:[01][.](?:0|[1-9][0-9]*)[.](?:0|[1-9][0-9]*)|2[.][0-9][.](?:0|[1-9][0-9]*))(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?|2[.]10[.]0-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?)$')
    OR match("subscription_1"."confirmed_with", '^(?:2[.]10[.]0(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?|2[.]10[.]1-hotfix(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?)$')
  )
  AND (
    NOT (
      match("subscription_1"."confirmed_with", '^(?:1[.]0[.]0(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?|(?:(?:[2-9]|[1-9][0-9]+)[.](?:0|[1-9][0-9]*)[.](?:0|[1-9][0-9]*)|1[.](?:[1-9]|[1-9][0-9]+)[.](?:0|[1-9][0-9]*)|1[.]0[.](?:[1-9]|[1-9][0-9]+))(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?)$')
    )
    OR "subscription_1"."confirmed_with" IS NULL
    OR NOT (
      match("subscription_1"."confirmed_with", '^(?:(?:0[.](?:0|[1-9][0-9]*)[.](?:0|[1-9][0-9]*)|1[.](?:[0-9]|[1-8][0-9]|9[0-8])[.](?:0|[1-9][0-9]*)|1[.]99[.](?:[0-9]|[1-8][0-9]|9[0-8]))(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?|1[.]99[.]99-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?|1[.]99[.]99(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?)$')
    )
  )
  AND match("subscription_1"."confirmed_with", '^(?:0|[1-9][0-9]*)[.](?:0|[1-9][0-9]*)[.](?:0|[1-9][0-9]*)(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:[.](?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?$');
