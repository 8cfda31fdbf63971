CREATE OR REPLACE VIEW "notebook_clause" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST((
    COALESCE("t"."plan", 'none') || '/' || CAST("t"."shopper_id" AS VARCHAR)
  ) AS VARCHAR) AS "label"
FROM "shoppers" AS "t"
WHERE
  CASE WHEN "t"."balance" > 100.5 THEN "t"."plan" ELSE COALESCE("t"."city", 'none') END IN ('plus', 'pro', 'none', 'Wien')
  AND "t"."signed_up_at" < CAST('2026-03-08 09:30:00' AS TIMESTAMP(6))
  AND "t"."country" <> 'DE'
  AND NOT (
    SUBSTR("t"."email", GREATEST(LENGTH("t"."email") - LENGTH('example.org') + 1, 1)) = 'example.org'
  )
  AND (
    "t"."consent" <> FALSE OR "t"."consent" IS NULL
  );
