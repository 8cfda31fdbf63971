SELECT
  CAST("t"."order_id" AS BIGINT) AS "order_id",
  CAST("t"."line_no" AS BIGINT) AS "line_no",
  CAST((
    UPPER(SUBSTR("t"."sku", 1, 3)) || '/' || TRIM("t"."gift_text")
  ) AS VARCHAR) AS "label",
  CAST(SUBSTR("t"."gift_text", 3) AS VARCHAR) AS "rest",
  CAST(COALESCE("t"."gift_text", "t"."sku", 'none') AS VARCHAR) AS "text_or_sku",
  CAST(LENGTH(TRIM("t"."gift_text")) * 0.25 + 1.5 AS NUMBER(22, 2)) AS "cost",
  CAST(ABS(LENGTH(TRIM("t"."gift_text")) * 0.25 + 1.5 - 3) AS NUMBER(23, 2)) AS "away_from_three"
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
  AND NULLIF(UPPER(SUBSTR("t"."sku", 1, 3)), 'GIF') IS NOT NULL
ORDER BY
  CASE WHEN LENGTH(TRIM("t"."gift_text")) * 0.25 + 1.5 IS NULL THEN 1 ELSE 0 END ASC,
  LENGTH(TRIM("t"."gift_text")) * 0.25 + 1.5 DESC,
  "t"."order_id" ASC,
  "t"."line_no" ASC;
