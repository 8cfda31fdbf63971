SELECT
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST(CASE
    WHEN "t"."plan" IS NOT NULL AND COALESCE("t"."city", '?') IS NOT NULL
    THEN (
      "t"."plan" || '/' || COALESCE("t"."city", '?')
    )
  END AS VARCHAR2(4000)) AS "label",
  CAST(CASE WHEN "t"."balance" > 100.5 THEN 'high' WHEN "t"."balance" IS NOT NULL THEN 'low' END AS VARCHAR2(4000)) AS "band"
FROM "shoppers" "t"
LEFT JOIN "accounts" "account_1"
  ON "account_1"."account_id" = "t"."account_id"
WHERE
  "t"."country" COLLATE BINARY <> 'DE'
  AND "t"."plan" IS NOT NULL
  AND (
    (
      "t"."balance" >= -10 AND "t"."balance" <= 500.25
    ) OR "t"."consent" = 1
  )
  AND "t"."signed_up_at" < TIMESTAMP '2026-03-08 09:30:00'
  AND NOT (
    SUBSTR(
      "t"."email" COLLATE BINARY,
      GREATEST(LENGTH("t"."email" COLLATE BINARY) - LENGTH('example.org') + 1, 1)
    ) = 'example.org'
  )
  AND (
    NOT (
      "t"."referrer_id" IN (1, 2)
    ) OR "t"."referrer_id" IS NULL
  )
  AND "account_1"."region" COLLATE BINARY = 'EMEA'
ORDER BY
  "t"."shopper_id" ASC;
