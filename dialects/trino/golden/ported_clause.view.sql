CREATE OR REPLACE VIEW "ported_clause" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST((
    "t"."plan" || '/' || COALESCE("t"."city", '?')
  ) AS VARCHAR) AS "label",
  CAST(CASE WHEN "t"."balance" > 100.5 THEN 'high' WHEN "t"."balance" IS NOT NULL THEN 'low' END AS VARCHAR) AS "band"
FROM "shoppers" AS "t"
LEFT JOIN "accounts" AS "account_1"
  ON "account_1"."account_id" = "t"."account_id"
WHERE
  "t"."country" <> 'DE'
  AND "t"."plan" IS NOT NULL
  AND (
    (
      "t"."balance" >= -10 AND "t"."balance" <= 500.25
    ) OR "t"."consent" = TRUE
  )
  AND "t"."signed_up_at" < CAST('2026-03-08 09:30:00' AS TIMESTAMP(6))
  AND NOT (
    SUBSTR("t"."email", GREATEST(LENGTH("t"."email") - LENGTH('example.org') + 1, 1)) = 'example.org'
  )
  AND (
    NOT (
      "t"."referrer_id" IN (1, 2)
    ) OR "t"."referrer_id" IS NULL
  )
  AND "account_1"."region" = 'EMEA';
