CREATE OR REPLACE VIEW "mail_labels" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST(SUBSTR(
    (
      COALESCE((
        ', ' || LTRIM(RTRIM("t"."name"))
      ), '') || COALESCE((
        ', ' || "t"."city"
      ), '') || COALESCE((
        ', ' || "t"."country"
      ), '')
    ),
    3
  ) AS TEXT) AS "label",
  CAST(STRPOS("t"."email", '@') AS BIGINT) AS "at",
  CAST(RIGHT("t"."email", 4) AS TEXT) AS "ending",
  CAST((
    SUBSTR((
      SUBSTR("t"."name", 1, 2) || '___'
    ), 1, 3) || CASE
      WHEN LENGTH("t"."plan") >= 5
      THEN SUBSTR("t"."plan", 1, 5)
      ELSE RIGHT((
        '.....' || "t"."plan"
      ), 5)
    END
  ) AS TEXT) AS "code",
  CAST(REPLACE("t"."note", '  ', ' ') AS TEXT) AS "tidy_note"
FROM "shoppers" AS "t"
WHERE
  LENGTH(TRIM("t"."note")) > 0
  AND NOT (
    RIGHT("t"."email", LENGTH('@example.de')) = '@example.de'
  )
  AND (
    STARTS_WITH("t"."country", 'A')
    OR STRPOS("t"."note", '''') > 0
    OR STRPOS("t"."email", '@') > 5
  );
