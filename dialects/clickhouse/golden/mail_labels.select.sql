SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST(substringUTF8(
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
  ) AS Nullable(String)) AS "label",
  CAST(CAST(positionUTF8("t"."email", '@') AS Nullable(Int64)) AS Nullable(Int64)) AS "at",
  CAST(rightUTF8("t"."email", 4) AS Nullable(String)) AS "ending",
  CAST((
    substringUTF8((
      substringUTF8("t"."name", 1, 2) || '___'
    ), 1, 3) || CASE
      WHEN CAST(lengthUTF8("t"."plan") AS Nullable(Int64)) >= 5
      THEN substringUTF8("t"."plan", 1, 5)
      ELSE rightUTF8((
        '.....' || "t"."plan"
      ), 5)
    END
  ) AS Nullable(String)) AS "code",
  CAST(replaceAll("t"."note", '  ', ' ') AS Nullable(String)) AS "tidy_note"
FROM "shoppers" AS "t"
WHERE
  CAST(lengthUTF8(TRIM("t"."note")) AS Nullable(Int64)) > 0
  AND NOT (
    endsWith("t"."email", '@example.de')
  )
  AND (
    startsWith("t"."country", 'A')
    OR position("t"."note", '\'') > 0
    OR CAST(positionUTF8("t"."email", '@') AS Nullable(Int64)) > 5
  )
ORDER BY
  rightUTF8("t"."email", 4) ASC,
  CAST(positionUTF8("t"."email", '@') AS Nullable(Int64)) DESC,
  "t"."shopper_id" ASC;
