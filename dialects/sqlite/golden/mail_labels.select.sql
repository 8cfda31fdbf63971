SELECT
  CAST("t"."shopper_id" AS INTEGER) AS "shopper_id",
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
  CAST(INSTR("t"."email", '@') AS INTEGER) AS "at",
  CAST(SUBSTR("t"."email", 0 - 4) AS TEXT) AS "ending",
  CAST((
    SUBSTR((
      SUBSTR("t"."name", 1, 2) || '___'
    ), 1, 3) || CASE
      WHEN LENGTH("t"."plan") >= 5
      THEN SUBSTR("t"."plan", 1, 5)
      ELSE SUBSTR((
        '.....' || "t"."plan"
      ), 0 - 5)
    END
  ) AS TEXT) AS "code",
  CAST(REPLACE("t"."note", '  ', ' ') AS TEXT) AS "tidy_note"
FROM "shoppers" AS "t"
WHERE
  LENGTH(TRIM("t"."note")) > 0
  AND NOT (
    SUBSTR("t"."email", 0 - LENGTH('@example.de')) = '@example.de'
  )
  AND (
    INSTR("t"."country", 'A') = 1
    OR INSTR("t"."note", '''') > 0
    OR INSTR("t"."email", '@') > 5
  )
ORDER BY
  SUBSTR("t"."email", 0 - 4) ASC,
  INSTR("t"."email", '@') DESC,
  "t"."shopper_id" ASC;
