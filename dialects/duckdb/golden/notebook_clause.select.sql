SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST((
    COALESCE("t"."plan", 'none') || '/' || "t"."shopper_id"
  ) AS VARCHAR) AS "label"
FROM "shoppers" AS "t"
WHERE
  CASE WHEN "t"."balance" > 100.5 THEN "t"."plan" ELSE COALESCE("t"."city", 'none') END IN ('plus', 'pro', 'none', 'Wien')
  AND "t"."signed_up_at" < CAST('2026-03-08 09:30:00' AS TIMESTAMP)
  AND NOT (
    "t"."country" = 'DE' OR (
      "t"."email" LIKE '%example.org'
    )
  )
  AND (
    "t"."consent" IS NOT FALSE
  )
ORDER BY
  "t"."shopper_id" ASC;
