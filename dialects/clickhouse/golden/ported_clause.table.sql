CREATE OR REPLACE TABLE "ported_clause" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST((
    "t"."plan" || '/' || COALESCE("t"."city", '?')
  ) AS Nullable(String)) AS "label",
  CAST(CASE
    WHEN "t"."balance" > CAST('100.5' AS Decimal(76, 1))
    THEN 'high'
    WHEN "t"."balance" IS NOT NULL
    THEN 'low'
  END AS Nullable(String)) AS "band"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    toNullable("account_1"."region") AS "region",
    toNullable("account_1"."account_id") AS "account_id"
  FROM "accounts" AS "account_1"
) AS "account_1"
  ON "account_1"."account_id" = "t"."account_id"
WHERE
  "t"."country" <> 'DE'
  AND "t"."plan" IS NOT NULL
  AND (
    (
      "t"."balance" >= CAST('-10' AS Decimal(76, 2))
      AND "t"."balance" <= CAST('500.25' AS Decimal(76, 2))
    )
    OR "t"."consent" = TRUE
  )
  AND "t"."signed_up_at" < toDateTime64('2026-03-08 09:30:00', 6, 'UTC')
  AND NOT (
    endsWith("t"."email", 'example.org')
  )
  AND (
    (
      "t"."referrer_id" IS NOT NULL AND NOT (
        "t"."referrer_id" IN (1, 2)
      )
    )
    OR "t"."referrer_id" IS NULL
  )
  AND "account_1"."region" = 'EMEA';
