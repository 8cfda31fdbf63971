SELECT
  CAST("t"."order_id" AS Nullable(Int64)) AS "order_id",
  CAST("t"."line_no" AS Nullable(Int64)) AS "line_no",
  CAST((
    CASE
      WHEN substringUTF8("t"."sku", 1, 3) IS NOT NULL
      THEN arrayStringConcat(
        arrayMap(
          lambda(
            tuple("letter"),
            CASE
              WHEN lengthUTF8(upperUTF8("letter")) = 1
              THEN upperUTF8("letter")
              ELSE translateUTF8("letter", 'ᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾳῃῳ', 'ᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼ')
            END
          ),
          extractAll(substringUTF8("t"."sku", 1, 3), '(?s).')
        )
      )
    END || '/' || TRIM("t"."gift_text")
  ) AS Nullable(String)) AS "label",
  CAST(substringUTF8("t"."gift_text", 3) AS Nullable(String)) AS "rest",
  CAST(COALESCE("t"."gift_text", "t"."sku", 'none') AS Nullable(String)) AS "text_or_sku",
  CAST(CAST(CAST(CAST(CAST(lengthUTF8(TRIM("t"."gift_text")) AS Nullable(Int64)) * CAST('0.25' AS Decimal(76, 2)) AS Nullable(Decimal(38, 2))) AS Nullable(Decimal(76, 2))) + CAST('1.5' AS Decimal(76, 1)) AS Nullable(Decimal(38, 2))) AS Nullable(Decimal(22, 2))) AS "cost",
  CAST(ABS(
    CAST(CAST(CAST(CAST(CAST(CAST(lengthUTF8(TRIM("t"."gift_text")) AS Nullable(Int64)) * CAST('0.25' AS Decimal(76, 2)) AS Nullable(Decimal(38, 2))) AS Nullable(Decimal(76, 2))) + CAST('1.5' AS Decimal(76, 1)) AS Nullable(Decimal(38, 2))) AS Nullable(Decimal(76, 2))) - 3 AS Nullable(Decimal(38, 2)))
  ) AS Nullable(Decimal(23, 2))) AS "away_from_three"
FROM "order_lines" AS "t"
WHERE
  (
    CASE
      WHEN substringUTF8("t"."sku", 1, 3) IS NOT NULL
      THEN arrayStringConcat(
        arrayMap(
          lambda(
            tuple("letter"),
            CASE
              WHEN lengthUTF8(upperUTF8("letter")) = 1
              THEN upperUTF8("letter")
              ELSE translateUTF8("letter", 'ᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾳῃῳ', 'ᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼ')
            END
          ),
          extractAll(substringUTF8("t"."sku", 1, 3), '(?s).')
        )
      )
    END || '/' || TRIM("t"."gift_text")
  ) IS NOT NULL
  AND CAST(lengthUTF8(TRIM("t"."gift_text")) AS Nullable(Int64)) > 0
  AND CAST(lengthUTF8(TRIM("t"."gift_text")) AS Nullable(Int64)) <= 12
  AND TRIM("t"."gift_text") IS NOT NULL
  AND NOT (
    TRIM("t"."gift_text") IN ('ANN_A', 'KIRI')
  )
  AND (
    CAST(lengthUTF8(TRIM("t"."gift_text")) AS Nullable(Int64)) < 5
    OR CAST(lengthUTF8(TRIM("t"."gift_text")) AS Nullable(Int64)) > 7
  )
  AND CAST(CAST(CAST(CAST(lengthUTF8(TRIM("t"."gift_text")) AS Nullable(Int64)) * CAST('0.25' AS Decimal(76, 2)) AS Nullable(Decimal(38, 2))) AS Nullable(Decimal(76, 2))) + CAST('1.5' AS Decimal(76, 1)) AS Nullable(Decimal(38, 2))) < CAST('5' AS Decimal(76, 2))
  AND NULLIF(
    CASE
      WHEN substringUTF8("t"."sku", 1, 3) IS NOT NULL
      THEN arrayStringConcat(
        arrayMap(
          lambda(
            tuple("letter"),
            CASE
              WHEN lengthUTF8(upperUTF8("letter")) = 1
              THEN upperUTF8("letter")
              ELSE translateUTF8("letter", 'ᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾳῃῳ', 'ᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼ')
            END
          ),
          extractAll(substringUTF8("t"."sku", 1, 3), '(?s).')
        )
      )
    END,
    'GIF'
  ) IS NOT NULL
ORDER BY
  CASE
    WHEN CAST(CAST(CAST(CAST(lengthUTF8(TRIM("t"."gift_text")) AS Nullable(Int64)) * CAST('0.25' AS Decimal(76, 2)) AS Nullable(Decimal(38, 2))) AS Nullable(Decimal(76, 2))) + CAST('1.5' AS Decimal(76, 1)) AS Nullable(Decimal(38, 2))) IS NULL
    THEN 1
    ELSE 0
  END ASC,
  CAST(CAST(CAST(CAST(lengthUTF8(TRIM("t"."gift_text")) AS Nullable(Int64)) * CAST('0.25' AS Decimal(76, 2)) AS Nullable(Decimal(38, 2))) AS Nullable(Decimal(76, 2))) + CAST('1.5' AS Decimal(76, 1)) AS Nullable(Decimal(38, 2))) DESC,
  "t"."order_id" ASC,
  "t"."line_no" ASC;
