CREATE VIEW "notebook_clause" AS
SELECT
  CAST("t"."shopper_id" AS INTEGER) AS "shopper_id",
  CAST((
    COALESCE("t"."plan", 'none') || '/' || CAST("t"."shopper_id" AS TEXT)
  ) AS TEXT) AS "label"
FROM "shoppers" AS "t"
WHERE
  CASE WHEN "t"."balance" > 100.5 THEN "t"."plan" ELSE COALESCE("t"."city", 'none') END IN ('plus', 'pro', 'none', 'Wien')
  AND "t"."signed_up_at" < '2026-03-08 09:30:00'
  AND "t"."country" <> 'DE'
  AND NOT (
    SUBSTR("t"."email", 0 - LENGTH('example.org')) = 'example.org'
  )
  AND (
    "t"."consent" <> FALSE OR "t"."consent" IS NULL
  );
