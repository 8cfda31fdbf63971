CREATE OR REPLACE VIEW "mail_labels" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST(SUBSTR(
    (
      COALESCE((
        ', ' || TRIM(LEADING ' ' FROM TRIM(TRAILING ' ' FROM "t"."name"))
      ), '') || COALESCE((
        ', ' || "t"."city"
      ), '') || COALESCE((
        ', ' || "t"."country"
      ), '')
    ),
    3
  ) AS VARCHAR) AS "label",
  CAST(STRPOS("t"."email", '@') AS BIGINT) AS "at",
  CAST(SUBSTR("t"."email", GREATEST(LENGTH("t"."email") - 3, 1)) AS VARCHAR) AS "ending",
  CAST((
    SUBSTR((
      SUBSTR("t"."name", 1, 2) || '___'
    ), 1, 3) || CASE
      WHEN LENGTH("t"."plan") >= 5
      THEN SUBSTR("t"."plan", 1, 5)
      ELSE SUBSTR((
        '.....' || "t"."plan"
      ), GREATEST(LENGTH((
        '.....' || "t"."plan"
      )) - 4, 1))
    END
  ) AS VARCHAR) AS "code",
  CAST(REPLACE("t"."note", '  ', ' ') AS VARCHAR) AS "tidy_note"
FROM "shoppers" AS "t"
WHERE
  LENGTH(TRIM(BOTH ' ' FROM "t"."note")) > 0
  AND NOT (
    SUBSTR("t"."email", GREATEST(LENGTH("t"."email") - LENGTH('@example.de') + 1, 1)) = '@example.de'
  )
  AND (
    STARTS_WITH("t"."country", 'A')
    OR STRPOS("t"."note", '''') > 0
    OR STRPOS("t"."email", '@') > 5
  );
