SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST((
    substringUTF8(
      CAST(accurateCast(
        CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
        'Nullable(Int64)'
      ) AS Nullable(String)),
      2
    ) || '.' || substringUTF8(
      CAST(accurateCast(
        CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
        'Nullable(Int64)'
      ) AS Nullable(String)),
      2
    ) || '.' || substringUTF8(
      CAST(accurateCast(
        CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
        'Nullable(Int64)'
      ) AS Nullable(String)),
      2
    )
  ) AS Nullable(String)) AS "german",
  CAST((
    substringUTF8(
      CAST(accurateCast(
        CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
        'Nullable(Int64)'
      ) AS Nullable(String)),
      2
    ) || '/' || substringUTF8(
      CAST(accurateCast(
        CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
        'Nullable(Int64)'
      ) AS Nullable(String)),
      2
    ) || '/' || substringUTF8(
      CAST(accurateCast(
        CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
        'Nullable(Int64)'
      ) AS Nullable(String)),
      2
    )
  ) AS Nullable(String)) AS "american",
  CAST(CASE
    WHEN CAST(lengthUTF8(
      (
        substringUTF8(
          CAST(accurateCast(
            CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
            'Nullable(Int64)'
          ) AS Nullable(String)),
          2
        ) || '/' || substringUTF8(
          CAST(accurateCast(
            CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
            'Nullable(Int64)'
          ) AS Nullable(String)),
          2
        ) || '/' || substringUTF8(
          CAST(accurateCast(
            CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
            'Nullable(Int64)'
          ) AS Nullable(String)),
          2
        )
      )
    ) AS Nullable(Int64)) = 10
    AND substringUTF8(
      (
        substringUTF8(
          CAST(accurateCast(
            CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
            'Nullable(Int64)'
          ) AS Nullable(String)),
          2
        ) || '/' || substringUTF8(
          CAST(accurateCast(
            CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
            'Nullable(Int64)'
          ) AS Nullable(String)),
          2
        ) || '/' || substringUTF8(
          CAST(accurateCast(
            CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
            'Nullable(Int64)'
          ) AS Nullable(String)),
          2
        )
      ),
      3,
      1
    ) = '/'
    AND substringUTF8(
      (
        substringUTF8(
          CAST(accurateCast(
            CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
            'Nullable(Int64)'
          ) AS Nullable(String)),
          2
        ) || '/' || substringUTF8(
          CAST(accurateCast(
            CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
            'Nullable(Int64)'
          ) AS Nullable(String)),
          2
        ) || '/' || substringUTF8(
          CAST(accurateCast(
            CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
            'Nullable(Int64)'
          ) AS Nullable(String)),
          2
        )
      ),
      6,
      1
    ) = '/'
    THEN CASE
      WHEN match(
        (
          substringUTF8(
            (
              substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              )
            ),
            7,
            4
          ) || '-' || substringUTF8(
            (
              substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              )
            ),
            1,
            2
          ) || '-' || substringUTF8(
            (
              substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              )
            ),
            4,
            2
          )
        ),
        '^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$'
      )
      AND SUBSTR(
        (
          substringUTF8(
            (
              substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              )
            ),
            7,
            4
          ) || '-' || substringUTF8(
            (
              substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              )
            ),
            1,
            2
          ) || '-' || substringUTF8(
            (
              substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              )
            ),
            4,
            2
          )
        ),
        1,
        4
      ) <> '0000'
      THEN toDate32OrNull(
        (
          substringUTF8(
            (
              substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              )
            ),
            7,
            4
          ) || '-' || substringUTF8(
            (
              substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              )
            ),
            1,
            2
          ) || '-' || substringUTF8(
            (
              substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              )
            ),
            4,
            2
          )
        )
      )
    END
  END AS Nullable(Date32)) AS "read_back",
  CAST(CASE
    WHEN CAST(lengthUTF8("t"."note") AS Nullable(Int64)) = 10
    AND substringUTF8("t"."note", 5, 1) = '-'
    AND substringUTF8("t"."note", 8, 1) = '-'
    THEN CASE
      WHEN match(
        (
          substringUTF8("t"."note", 1, 4) || '-' || substringUTF8("t"."note", 6, 2) || '-' || substringUTF8("t"."note", 9, 2)
        ),
        '^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$'
      )
      AND SUBSTR(
        (
          substringUTF8("t"."note", 1, 4) || '-' || substringUTF8("t"."note", 6, 2) || '-' || substringUTF8("t"."note", 9, 2)
        ),
        1,
        4
      ) <> '0000'
      THEN toDate32OrNull(
        (
          substringUTF8("t"."note", 1, 4) || '-' || substringUTF8("t"."note", 6, 2) || '-' || substringUTF8("t"."note", 9, 2)
        )
      )
    END
  END AS Nullable(Date32)) AS "noted"
FROM "shoppers" AS "t"
WHERE
  CASE
    WHEN CAST(lengthUTF8(
      (
        substringUTF8(
          CAST(accurateCast(
            CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
            'Nullable(Int64)'
          ) AS Nullable(String)),
          2
        ) || '/' || substringUTF8(
          CAST(accurateCast(
            CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
            'Nullable(Int64)'
          ) AS Nullable(String)),
          2
        ) || '/' || substringUTF8(
          CAST(accurateCast(
            CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
            'Nullable(Int64)'
          ) AS Nullable(String)),
          2
        )
      )
    ) AS Nullable(Int64)) = 10
    AND substringUTF8(
      (
        substringUTF8(
          CAST(accurateCast(
            CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
            'Nullable(Int64)'
          ) AS Nullable(String)),
          2
        ) || '/' || substringUTF8(
          CAST(accurateCast(
            CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
            'Nullable(Int64)'
          ) AS Nullable(String)),
          2
        ) || '/' || substringUTF8(
          CAST(accurateCast(
            CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
            'Nullable(Int64)'
          ) AS Nullable(String)),
          2
        )
      ),
      3,
      1
    ) = '/'
    AND substringUTF8(
      (
        substringUTF8(
          CAST(accurateCast(
            CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
            'Nullable(Int64)'
          ) AS Nullable(String)),
          2
        ) || '/' || substringUTF8(
          CAST(accurateCast(
            CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
            'Nullable(Int64)'
          ) AS Nullable(String)),
          2
        ) || '/' || substringUTF8(
          CAST(accurateCast(
            CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
            'Nullable(Int64)'
          ) AS Nullable(String)),
          2
        )
      ),
      6,
      1
    ) = '/'
    THEN CASE
      WHEN match(
        (
          substringUTF8(
            (
              substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              )
            ),
            7,
            4
          ) || '-' || substringUTF8(
            (
              substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              )
            ),
            1,
            2
          ) || '-' || substringUTF8(
            (
              substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              )
            ),
            4,
            2
          )
        ),
        '^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$'
      )
      AND SUBSTR(
        (
          substringUTF8(
            (
              substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              )
            ),
            7,
            4
          ) || '-' || substringUTF8(
            (
              substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              )
            ),
            1,
            2
          ) || '-' || substringUTF8(
            (
              substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              )
            ),
            4,
            2
          )
        ),
        1,
        4
      ) <> '0000'
      THEN toDate32OrNull(
        (
          substringUTF8(
            (
              substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              )
            ),
            7,
            4
          ) || '-' || substringUTF8(
            (
              substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              )
            ),
            1,
            2
          ) || '-' || substringUTF8(
            (
              substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              ) || '/' || substringUTF8(
                CAST(accurateCast(
                  CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 10000,
                  'Nullable(Int64)'
                ) AS Nullable(String)),
                2
              )
            ),
            4,
            2
          )
        )
      )
    END
  END = "t"."birth_date"
  OR CASE
    WHEN CAST(lengthUTF8("t"."note") AS Nullable(Int64)) = 10
    AND substringUTF8("t"."note", 5, 1) = '-'
    AND substringUTF8("t"."note", 8, 1) = '-'
    THEN CASE
      WHEN match(
        (
          substringUTF8("t"."note", 1, 4) || '-' || substringUTF8("t"."note", 6, 2) || '-' || substringUTF8("t"."note", 9, 2)
        ),
        '^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$'
      )
      AND SUBSTR(
        (
          substringUTF8("t"."note", 1, 4) || '-' || substringUTF8("t"."note", 6, 2) || '-' || substringUTF8("t"."note", 9, 2)
        ),
        1,
        4
      ) <> '0000'
      THEN toDate32OrNull(
        (
          substringUTF8("t"."note", 1, 4) || '-' || substringUTF8("t"."note", 6, 2) || '-' || substringUTF8("t"."note", 9, 2)
        )
      )
    END
  END IS NOT NULL
ORDER BY
  "t"."shopper_id" ASC;
