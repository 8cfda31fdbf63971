CREATE TABLE "notebook_clause" AS
SELECT
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST(CASE
    WHEN COALESCE("t"."plan", 'none') IS NOT NULL
    AND CAST("t"."shopper_id" AS VARCHAR2(4000)) IS NOT NULL
    THEN (
      COALESCE("t"."plan", 'none') || '/' || CAST("t"."shopper_id" AS VARCHAR2(4000))
    )
  END AS VARCHAR2(4000)) AS "label"
FROM "shoppers" "t"
WHERE
  CASE WHEN "t"."balance" > 100.5 THEN "t"."plan" ELSE COALESCE("t"."city", 'none') END COLLATE BINARY IN ('plus', 'pro', 'none', 'Wien')
  AND "t"."signed_up_at" < TIMESTAMP '2026-03-08 09:30:00'
  AND "t"."country" COLLATE BINARY <> 'DE'
  AND NOT (
    SUBSTR(
      "t"."email" COLLATE BINARY,
      GREATEST(LENGTH("t"."email" COLLATE BINARY) - LENGTH('example.org') + 1, 1)
    ) = 'example.org'
  )
  AND (
    "t"."consent" <> 0 OR "t"."consent" IS NULL
  );
