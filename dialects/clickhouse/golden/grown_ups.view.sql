CREATE VIEW "grown_ups" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST(CASE
    WHEN "t"."birth_date" <= toDate32('2026-03-15')
    THEN accurateCast(
      CAST(accurateCast(
        2026 - CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)),
        'Nullable(Int64)'
      ) AS Nullable(Int128)) - CAST(CASE
        WHEN toMonth("t"."birth_date") * 100 + toDayOfMonth("t"."birth_date") <= 315
        THEN 0
        ELSE 1
      END AS Nullable(Int128)),
      'Nullable(Int64)'
    )
  END AS Nullable(Int64)) AS "age",
  CAST(intDiv(
    accurateCast(
      CAST(CAST(toMonth(toDate32("t"."signed_up_at", 'UTC')) AS Nullable(Int64)) AS Nullable(Int128)) + 2,
      'Nullable(Int64)'
    ),
    3
  ) AS Nullable(Int64)) AS "quarter",
  CAST(accurateCast(
    CAST(accurateCast(
      CAST(CAST(toYear(
        addDays(
          CAST(addDays(
            CAST(toDate32("t"."signed_up_at", 'UTC') AS Nullable(Date32)),
            1 - toDayOfWeek(toDate32("t"."signed_up_at", 'UTC'))
          ) AS Nullable(Date32)),
          3
        )
      ) AS Nullable(Int64)) AS Nullable(Int128)) * 100,
      'Nullable(Int64)'
    ) AS Nullable(Int128)) + CAST(accurateCast(
      CAST(intDiv(
        date_diff(
          'day',
          addMonths(
            addDays(
              CAST(addDays(
                CAST(addDays(
                  CAST(toDate32("t"."signed_up_at", 'UTC') AS Nullable(Date32)),
                  1 - toDayOfWeek(toDate32("t"."signed_up_at", 'UTC'))
                ) AS Nullable(Date32)),
                3
              ) AS Nullable(Date32)),
              1 - toDayOfMonth(
                addDays(
                  CAST(addDays(
                    CAST(toDate32("t"."signed_up_at", 'UTC') AS Nullable(Date32)),
                    1 - toDayOfWeek(toDate32("t"."signed_up_at", 'UTC'))
                  ) AS Nullable(Date32)),
                  3
                )
              )
            ),
            1 - toMonth(
              addDays(
                CAST(addDays(
                  CAST(toDate32("t"."signed_up_at", 'UTC') AS Nullable(Date32)),
                  1 - toDayOfWeek(toDate32("t"."signed_up_at", 'UTC'))
                ) AS Nullable(Date32)),
                3
              )
            )
          ),
          addDays(
            CAST(addDays(
              CAST(toDate32("t"."signed_up_at", 'UTC') AS Nullable(Date32)),
              1 - toDayOfWeek(toDate32("t"."signed_up_at", 'UTC'))
            ) AS Nullable(Date32)),
            3
          )
        ),
        7
      ) AS Nullable(Int128)) + 1,
      'Nullable(Int64)'
    ) AS Nullable(Int128)),
    'Nullable(Int64)'
  ) AS Nullable(Int64)) AS "week",
  CAST(CASE
    WHEN accurateCast(
      CAST(date_diff(
        'day',
        addDays(
          CAST(toDate32("t"."signed_up_at", 'UTC') AS Nullable(Date32)),
          1 - toDayOfWeek(toDate32("t"."signed_up_at", 'UTC'))
        ),
        toDate32("t"."signed_up_at", 'UTC')
      ) AS Nullable(Int128)) + 1,
      'Nullable(Int64)'
    ) >= 6
    THEN TRUE
    ELSE FALSE
  END AS Nullable(Bool)) AS "at_weekend",
  CAST(CASE
    WHEN toDate32("t"."signed_up_at", 'UTC') <= toDate32('2026-03-15')
    THEN accurateCast(
      CAST(accurateCast(
        24315 - CAST(accurateCast(
          CAST(accurateCast(
            CAST(CAST(toYear(toDate32("t"."signed_up_at", 'UTC')) AS Nullable(Int64)) AS Nullable(Int128)) * 12,
            'Nullable(Int64)'
          ) AS Nullable(Int128)) + CAST(CAST(toMonth(toDate32("t"."signed_up_at", 'UTC')) AS Nullable(Int64)) AS Nullable(Int128)),
          'Nullable(Int64)'
        ) AS Nullable(Int128)),
        'Nullable(Int64)'
      ) AS Nullable(Int128)) - CAST(CASE
        WHEN CAST(toDayOfMonth(toDate32("t"."signed_up_at", 'UTC')) AS Nullable(Int64)) <= 15
        THEN 0
        ELSE 1
      END AS Nullable(Int128)),
      'Nullable(Int64)'
    )
    WHEN toDate32("t"."signed_up_at", 'UTC') > toDate32('2026-03-15')
    THEN accurateCast(
      0 - CAST(accurateCast(
        CAST(accurateCast(
          CAST(accurateCast(
            CAST(accurateCast(
              CAST(CAST(toYear(toDate32("t"."signed_up_at", 'UTC')) AS Nullable(Int64)) AS Nullable(Int128)) * 12,
              'Nullable(Int64)'
            ) AS Nullable(Int128)) + CAST(CAST(toMonth(toDate32("t"."signed_up_at", 'UTC')) AS Nullable(Int64)) AS Nullable(Int128)),
            'Nullable(Int64)'
          ) AS Nullable(Int128)) - 24315,
          'Nullable(Int64)'
        ) AS Nullable(Int128)) - CAST(CASE
          WHEN CAST(toDayOfMonth(toDate32("t"."signed_up_at", 'UTC')) AS Nullable(Int64)) >= 15
          OR toDate32("t"."signed_up_at", 'UTC') = CASE
            WHEN toDate32("t"."signed_up_at", 'UTC') < toDate32('9999-12-01')
            THEN addDays(
              CAST(addMonths(
                CAST(addDays(
                  CAST(toDate32("t"."signed_up_at", 'UTC') AS Nullable(Date32)),
                  1 - toDayOfMonth(toDate32("t"."signed_up_at", 'UTC'))
                ) AS Nullable(Date32)),
                1
              ) AS Nullable(Date32)),
              -1
            )
            ELSE toDate32('9999-12-31')
          END
          THEN 0
          ELSE 1
        END AS Nullable(Int128)),
        'Nullable(Int64)'
      ) AS Nullable(Int128)),
      'Nullable(Int64)'
    )
  END AS Nullable(Int64)) AS "months",
  CAST(CASE
    WHEN "t"."birth_date" <= "account_1"."opened_on"
    THEN accurateCast(
      CAST(accurateCast(
        CAST(CAST(toYear("account_1"."opened_on") AS Nullable(Int64)) AS Nullable(Int128)) - CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)),
        'Nullable(Int64)'
      ) AS Nullable(Int128)) - CAST(CASE
        WHEN toMonth("account_1"."opened_on") * 100 + toDayOfMonth("account_1"."opened_on") >= toMonth("t"."birth_date") * 100 + toDayOfMonth("t"."birth_date")
        OR (
          toMonth("t"."birth_date") * 100 + toDayOfMonth("t"."birth_date") = 229
          AND toMonth("account_1"."opened_on") * 100 + toDayOfMonth("account_1"."opened_on") = 228
          AND "account_1"."opened_on" = CASE
            WHEN "account_1"."opened_on" < toDate32('9999-12-01')
            THEN addDays(
              CAST(addMonths(
                CAST(addDays(
                  CAST("account_1"."opened_on" AS Nullable(Date32)),
                  1 - toDayOfMonth("account_1"."opened_on")
                ) AS Nullable(Date32)),
                1
              ) AS Nullable(Date32)),
              -1
            )
            WHEN "account_1"."opened_on" >= toDate32('9999-12-01')
            THEN toDate32('9999-12-31')
          END
        )
        THEN 0
        ELSE 1
      END AS Nullable(Int128)),
      'Nullable(Int64)'
    )
    WHEN "t"."birth_date" > "account_1"."opened_on"
    THEN accurateCast(
      0 - CAST(accurateCast(
        CAST(accurateCast(
          CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) - CAST(CAST(toYear("account_1"."opened_on") AS Nullable(Int64)) AS Nullable(Int128)),
          'Nullable(Int64)'
        ) AS Nullable(Int128)) - CAST(CASE
          WHEN toMonth("t"."birth_date") * 100 + toDayOfMonth("t"."birth_date") >= toMonth("account_1"."opened_on") * 100 + toDayOfMonth("account_1"."opened_on")
          OR (
            toMonth("account_1"."opened_on") * 100 + toDayOfMonth("account_1"."opened_on") = 229
            AND toMonth("t"."birth_date") * 100 + toDayOfMonth("t"."birth_date") = 228
            AND "t"."birth_date" = CASE
              WHEN "t"."birth_date" < toDate32('9999-12-01')
              THEN addDays(
                CAST(addMonths(
                  CAST(addDays(CAST("t"."birth_date" AS Nullable(Date32)), 1 - toDayOfMonth("t"."birth_date")) AS Nullable(Date32)),
                  1
                ) AS Nullable(Date32)),
                -1
              )
              WHEN "t"."birth_date" >= toDate32('9999-12-01')
              THEN toDate32('9999-12-31')
            END
          )
          THEN 0
          ELSE 1
        END AS Nullable(Int128)),
        'Nullable(Int64)'
      ) AS Nullable(Int128)),
      'Nullable(Int64)'
    )
  END AS Nullable(Int64)) AS "years_at_opening",
  CAST(CASE
    WHEN CAST(toMonth("t"."birth_date") AS Nullable(Int64)) >= 1
    AND CAST(toMonth("t"."birth_date") AS Nullable(Int64)) <= 12
    AND CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) >= 1
    AND CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) <= 31
    THEN CASE
      WHEN match(
        (
          '2026-' || substringUTF8(
            CAST(accurateCast(
              CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
              'Nullable(Int64)'
            ) AS Nullable(String)),
            2
          ) || '-' || substringUTF8(
            CAST(accurateCast(
              CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
              'Nullable(Int64)'
            ) AS Nullable(String)),
            2
          )
        ),
        '^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$'
      )
      AND SUBSTR(
        (
          '2026-' || substringUTF8(
            CAST(accurateCast(
              CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
              'Nullable(Int64)'
            ) AS Nullable(String)),
            2
          ) || '-' || substringUTF8(
            CAST(accurateCast(
              CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
              'Nullable(Int64)'
            ) AS Nullable(String)),
            2
          )
        ),
        1,
        4
      ) <> '0000'
      THEN toDate32OrNull(
        (
          '2026-' || substringUTF8(
            CAST(accurateCast(
              CAST(CAST(toMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
              'Nullable(Int64)'
            ) AS Nullable(String)),
            2
          ) || '-' || substringUTF8(
            CAST(accurateCast(
              CAST(CAST(toDayOfMonth("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)) + 100,
              'Nullable(Int64)'
            ) AS Nullable(String)),
            2
          )
        )
      )
    END
  END AS Nullable(Date32)) AS "birthday",
  CAST(CASE
    WHEN CASE
      WHEN toDate32("t"."signed_up_at", 'UTC') <= toDate32('9999-12-17')
      THEN addDays(CAST(toDate32("t"."signed_up_at", 'UTC') AS Nullable(Date32)), 14)
    END < toDate32('9999-12-01')
    THEN addDays(
      CAST(addMonths(
        CAST(addDays(
          CAST(CASE
            WHEN toDate32("t"."signed_up_at", 'UTC') <= toDate32('9999-12-17')
            THEN addDays(CAST(toDate32("t"."signed_up_at", 'UTC') AS Nullable(Date32)), 14)
          END AS Nullable(Date32)),
          1 - toDayOfMonth(
            CASE
              WHEN toDate32("t"."signed_up_at", 'UTC') <= toDate32('9999-12-17')
              THEN addDays(CAST(toDate32("t"."signed_up_at", 'UTC') AS Nullable(Date32)), 14)
            END
          )
        ) AS Nullable(Date32)),
        1
      ) AS Nullable(Date32)),
      -1
    )
    WHEN CASE
      WHEN toDate32("t"."signed_up_at", 'UTC') <= toDate32('9999-12-17')
      THEN addDays(CAST(toDate32("t"."signed_up_at", 'UTC') AS Nullable(Date32)), 14)
    END >= toDate32('9999-12-01')
    THEN toDate32('9999-12-31')
  END AS Nullable(Date32)) AS "trial_ends"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    toNullable("account_1"."opened_on") AS "opened_on",
    toNullable("account_1"."account_id") AS "account_id"
  FROM "accounts" AS "account_1"
) AS "account_1"
  ON "account_1"."account_id" = "t"."account_id"
WHERE
  CASE
    WHEN "t"."birth_date" <= toDate32('2026-03-15')
    THEN accurateCast(
      CAST(accurateCast(
        2026 - CAST(CAST(toYear("t"."birth_date") AS Nullable(Int64)) AS Nullable(Int128)),
        'Nullable(Int64)'
      ) AS Nullable(Int128)) - CAST(CASE
        WHEN toMonth("t"."birth_date") * 100 + toDayOfMonth("t"."birth_date") <= 315
        THEN 0
        ELSE 1
      END AS Nullable(Int128)),
      'Nullable(Int64)'
    )
  END >= 18
  AND (
    CAST(toDayOfMonth(
      CASE
        WHEN "t"."birth_date" < toDate32('9999-12-01')
        THEN addDays(
          CAST(addMonths(
            CAST(addDays(CAST("t"."birth_date" AS Nullable(Date32)), 1 - toDayOfMonth("t"."birth_date")) AS Nullable(Date32)),
            1
          ) AS Nullable(Date32)),
          -1
        )
        WHEN "t"."birth_date" >= toDate32('9999-12-01')
        THEN toDate32('9999-12-31')
      END
    ) AS Nullable(Int64)) < 31
    OR accurateCast(
      CAST(date_diff(
        'day',
        addMonths(
          addDays(CAST("t"."birth_date" AS Nullable(Date32)), 1 - toDayOfMonth("t"."birth_date")),
          1 - toMonth("t"."birth_date")
        ),
        "t"."birth_date"
      ) AS Nullable(Int128)) + 1,
      'Nullable(Int64)'
    ) > 300
    OR CAST(toMonth("t"."birth_date") AS Nullable(Int64)) = 1
  );
