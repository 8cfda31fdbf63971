CREATE TABLE "mail_labels" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST(SUBSTRING(
    (
      COALESCE((
        ', ' || LTRIM(RTRIM("t"."name", ' '), ' ')
      ), '') || COALESCE((
        ', ' || "t"."city"
      ), '') || COALESCE((
        ', ' || "t"."country"
      ), '')
    ),
    3,
    LENGTH(
      (
        COALESCE((
          ', ' || LTRIM(RTRIM("t"."name", ' '), ' ')
        ), '') || COALESCE((
          ', ' || "t"."city"
        ), '') || COALESCE((
          ', ' || "t"."country"
        ), '')
      )
    )
  ) AS VARCHAR(65535)) AS "label",
  CAST(STRPOS("t"."email", '@') AS BIGINT) AS "at",
  CAST(RIGHT("t"."email", 4) AS VARCHAR(65535)) AS "ending",
  CAST((
    SUBSTRING((
      SUBSTRING("t"."name", 1, 2) || '___'
    ), 1, 3) || CASE
      WHEN LENGTH("t"."plan") >= 5
      THEN SUBSTRING("t"."plan", 1, 5)
      ELSE RIGHT((
        '.....' || "t"."plan"
      ), 5)
    END
  ) AS VARCHAR(65535)) AS "code",
  CAST(REPLACE("t"."note", '  ', ' ') AS VARCHAR(65535)) AS "tidy_note"
FROM "shoppers" AS "t"
WHERE
  LENGTH(TRIM("t"."note")) > 0
  AND NOT (
    (
      RIGHT("t"."email", LENGTH('@example.de')) || '.'
    ) = ('@example.de' || '.')
  )
  AND (
    STRPOS("t"."country", 'A') = 1
    OR STRPOS("t"."note", '''') > 0
    OR STRPOS("t"."email", '@') > 5
  );
