CREATE VIEW "short_codes" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST(CASE WHEN match("t"."note", '^([-+]?[0-9]{1,18})$') THEN toInt64OrNull("t"."note") END AS Nullable(Int64)) AS "number",
  CAST(CAST(CASE WHEN match("t"."note", '^([-+]?[0-9]{1,18})$') THEN toInt64OrNull("t"."note") END AS Nullable(Float64)) / 2.0e0 + 0e0 AS Nullable(Float64)) AS "half",
  CAST((
    CASE
      WHEN substringUTF8("t"."plan", 1, 2) IS NOT NULL
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
          extractAll(substringUTF8("t"."plan", 1, 2), '(?s).')
        )
      )
    END || '-' || "t"."country" || '-' || CAST(CAST(lengthUTF8((
      "t"."country" || "t"."plan"
    )) AS Nullable(Int64)) AS Nullable(String))
  ) AS Nullable(String)) AS "label"
FROM "shoppers" AS "t"
WHERE
  CASE WHEN match("t"."note", '^([-+]?[0-9]{1,18})$') THEN toInt64OrNull("t"."note") END IS NOT NULL
  OR (
    CASE
      WHEN substringUTF8("t"."plan", 1, 2) IS NOT NULL
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
          extractAll(substringUTF8("t"."plan", 1, 2), '(?s).')
        )
      )
    END || '-' || "t"."country" || '-' || CAST(CAST(lengthUTF8((
      "t"."country" || "t"."plan"
    )) AS Nullable(Int64)) AS Nullable(String))
  ) = 'PL-US-6'
  OR (
    (
      CASE
        WHEN substringUTF8("t"."plan", 1, 2) IS NOT NULL
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
            extractAll(substringUTF8("t"."plan", 1, 2), '(?s).')
          )
        )
      END || '-' || "t"."country" || '-' || CAST(CAST(lengthUTF8((
        "t"."country" || "t"."plan"
      )) AS Nullable(Int64)) AS Nullable(String))
    ) IS NOT NULL
    AND "t"."country" = 'CH'
  );
