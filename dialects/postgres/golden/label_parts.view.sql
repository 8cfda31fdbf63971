CREATE OR REPLACE VIEW "label_parts" AS
SELECT
  CAST("t"."order_id" AS BIGINT) AS "order_id",
  CAST("t"."line_no" AS BIGINT) AS "line_no",
  CAST((
    UPPER(SUBSTR("t"."sku", 1, 3)) || '/' || TRIM("t"."gift_text")
  ) AS TEXT) AS "label",
  CAST(SUBSTR("t"."gift_text", 3) AS TEXT) AS "rest",
  CAST(COALESCE("t"."gift_text", "t"."sku", 'none') AS TEXT) AS "text_or_sku",
  CAST(LENGTH(TRIM("t"."gift_text")) * 0.25 + 1.5 AS NUMERIC(22, 2)) AS "cost",
  CAST(ABS(LENGTH(TRIM("t"."gift_text")) * 0.25 + 1.5 - 3) AS NUMERIC(23, 2)) AS "away_from_three"
FROM "order_lines" AS "t"
WHERE
  (
    UPPER(SUBSTR("t"."sku", 1, 3)) || '/' || TRIM("t"."gift_text")
  ) IS NOT NULL
  AND LENGTH(TRIM("t"."gift_text")) > 0
  AND LENGTH(TRIM("t"."gift_text")) <= 12
  AND NOT (
    TRIM("t"."gift_text") IN ('ANN_A', 'KIRI')
  )
  AND (
    LENGTH(TRIM("t"."gift_text")) < 5 OR LENGTH(TRIM("t"."gift_text")) > 7
  )
  AND LENGTH(TRIM("t"."gift_text")) * 0.25 + 1.5 < 5
  AND NULLIF(UPPER(SUBSTR("t"."sku", 1, 3)), 'GIF') IS NOT NULL;
