CREATE OR REPLACE TABLE "short_codes" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST(CASE WHEN regexp_full_match("t"."note", '([-+]?[0-9]{1,18})') THEN CAST("t"."note" AS BIGINT) END AS BIGINT) AS "number",
  CAST(CAST(CASE WHEN regexp_full_match("t"."note", '([-+]?[0-9]{1,18})') THEN CAST("t"."note" AS BIGINT) END AS DOUBLE) / 2.0e0 AS DOUBLE) AS "half",
  CAST((
    REPLACE(
      REPLACE(UPPER(REPLACE(SUBSTR("t"."plan", 1, 2), 'ẞ', CHR(0))), 'ẞ', 'ß'),
      CHR(0),
      'ẞ'
    ) || '-' || "t"."country" || '-' || CAST(LENGTH((
      "t"."country" || "t"."plan"
    )) AS VARCHAR)
  ) AS VARCHAR) AS "label"
FROM "shoppers" AS "t"
WHERE
  CASE WHEN regexp_full_match("t"."note", '([-+]?[0-9]{1,18})') THEN CAST("t"."note" AS BIGINT) END IS NOT NULL
  OR (
    REPLACE(
      REPLACE(UPPER(REPLACE(SUBSTR("t"."plan", 1, 2), 'ẞ', CHR(0))), 'ẞ', 'ß'),
      CHR(0),
      'ẞ'
    ) || '-' || "t"."country" || '-' || CAST(LENGTH((
      "t"."country" || "t"."plan"
    )) AS VARCHAR)
  ) = 'PL-US-6'
  OR (
    (
      REPLACE(
        REPLACE(UPPER(REPLACE(SUBSTR("t"."plan", 1, 2), 'ẞ', CHR(0))), 'ẞ', 'ß'),
        CHR(0),
        'ẞ'
      ) || '-' || "t"."country" || '-' || CAST(LENGTH((
        "t"."country" || "t"."plan"
      )) AS VARCHAR)
    ) IS NOT NULL
    AND "t"."country" = 'CH'
  );
