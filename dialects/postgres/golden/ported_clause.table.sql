CREATE TABLE "ported_clause" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST((
    "t"."plan" || '/' || COALESCE("t"."city", '?')
  ) AS TEXT) AS "label",
  CAST(CASE WHEN "t"."balance" > 100.5 THEN 'high' WHEN "t"."balance" IS NOT NULL THEN 'low' END AS TEXT) AS "band"
FROM "shoppers" AS "t"
LEFT JOIN "accounts" AS "account_1"
  ON "account_1"."account_id" = "t"."account_id"
WHERE
  NOT (
    "t"."country" = 'DE' OR "t"."plan" IS NULL
  )
  AND (
    (
      "t"."balance" BETWEEN -10 AND 500.25
    ) OR "t"."consent"
  )
  AND "t"."signed_up_at" < CAST('2026-03-08 09:30:00' AS TIMESTAMP)
  AND (
    (
      (
        "t"."email" LIKE '%example.org'
      )
      OR "t"."referrer_id" IN (1, 2)
      OR (
        "account_1"."region" IS DISTINCT FROM 'EMEA'
      )
    ) IS NOT TRUE
  );
