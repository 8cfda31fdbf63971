CREATE OR REPLACE TABLE "gb_european_trials" AS
SELECT
  CAST("t"."visitor_id" AS BIGINT) AS "visitor_id",
  CAST("t"."account_id" AS BIGINT) AS "account_id",
  CAST("t"."country" AS VARCHAR) AS "country",
  CAST("t"."email" AS VARCHAR) AS "email",
  CAST("t"."age" AS BIGINT) AS "age",
  CAST("t"."beta" AS BOOLEAN) AS "beta",
  CAST("t"."app_version" AS VARCHAR) AS "app_version",
  CAST("t"."release" AS VARCHAR) AS "release",
  CAST("t"."joined_on" AS DATE) AS "joined_on",
  "t"."profile" AS "profile"
FROM "visitors" AS "t"
LEFT JOIN "accounts" AS "account_1"
  ON "account_1"."account_id" = "t"."account_id"
WHERE
  LOWER("t"."country") IN ('de', 'at', 'ch', 'gb')
  AND (
    "account_1"."plan" = 'trial'
    OR (
      "account_1"."seats" IS NOT NULL AND "account_1"."seats" <= 5
    )
    OR "account_1"."plan" IS NULL
  )
  AND (
    NOT (
      REGEXP_MATCHES("t"."email", '@gmail[^\n\r\x{2028}\x{2029}]com$')
    ) OR "t"."email" IS NULL
  )
  AND "t"."age" >= 18
  AND "t"."age" <> 65;
