SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST((
    COALESCE("t"."plan", 'none') || '/' || CAST("t"."shopper_id" AS Nullable(String))
  ) AS Nullable(String)) AS "label"
FROM "shoppers" AS "t"
WHERE
  CASE
    WHEN "t"."balance" > CAST('100.5' AS Decimal(76, 1))
    THEN "t"."plan"
    ELSE COALESCE("t"."city", 'none')
  END IN ('plus', 'pro', 'none', 'Wien')
  AND "t"."signed_up_at" < toDateTime64('2026-03-08 09:30:00', 6, 'UTC')
  AND "t"."country" <> 'DE'
  AND NOT (
    endsWith("t"."email", 'example.org')
  )
  AND (
    "t"."consent" <> FALSE OR "t"."consent" IS NULL
  )
ORDER BY
  "t"."shopper_id" ASC;
