SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST(CASE
    WHEN "t"."birth_date" <= CAST('2026-03-15' AS DATE)
    THEN 2026 - YEAR("t"."birth_date") - CASE
      WHEN MONTH("t"."birth_date") * 100 + DAY("t"."birth_date") <= 315
      THEN 0
      ELSE 1
    END
  END AS BIGINT) AS "age",
  CAST((
    (
      MONTH(CAST("t"."signed_up_at" AS DATE)) + 2
    ) / 3
  ) AS BIGINT) AS "quarter",
  CAST(YEAR(
    DATE_ADD(
      'day',
      3,
      CAST(DATE_TRUNC('week', CAST(CAST("t"."signed_up_at" AS DATE) AS TIMESTAMP(6))) AS DATE)
    )
  ) * 100 + (
    (
      date_diff(
        'day',
        CAST(DATE_TRUNC(
          'year',
          CAST(DATE_ADD(
            'day',
            3,
            CAST(DATE_TRUNC('week', CAST(CAST("t"."signed_up_at" AS DATE) AS TIMESTAMP(6))) AS DATE)
          ) AS TIMESTAMP(6))
        ) AS DATE),
        DATE_ADD(
          'day',
          3,
          CAST(DATE_TRUNC('week', CAST(CAST("t"."signed_up_at" AS DATE) AS TIMESTAMP(6))) AS DATE)
        )
      ) / 7
    ) + 1
  ) AS BIGINT) AS "week",
  CAST(CASE
    WHEN date_diff(
      'day',
      CAST(DATE_TRUNC('week', CAST(CAST("t"."signed_up_at" AS DATE) AS TIMESTAMP(6))) AS DATE),
      CAST("t"."signed_up_at" AS DATE)
    ) + 1 >= 6
    THEN TRUE
    ELSE FALSE
  END AS BOOLEAN) AS "at_weekend",
  CAST(CASE
    WHEN CAST("t"."signed_up_at" AS DATE) <= CAST('2026-03-15' AS DATE)
    THEN 24315 - (
      YEAR(CAST("t"."signed_up_at" AS DATE)) * 12 + MONTH(CAST("t"."signed_up_at" AS DATE))
    ) - CASE WHEN DAY(CAST("t"."signed_up_at" AS DATE)) <= 15 THEN 0 ELSE 1 END
    WHEN CAST("t"."signed_up_at" AS DATE) > CAST('2026-03-15' AS DATE)
    THEN 0 - (
      YEAR(CAST("t"."signed_up_at" AS DATE)) * 12 + MONTH(CAST("t"."signed_up_at" AS DATE)) - 24315 - CASE
        WHEN DAY(CAST("t"."signed_up_at" AS DATE)) >= 15
        OR CAST("t"."signed_up_at" AS DATE) = CASE
          WHEN CAST("t"."signed_up_at" AS DATE) < CAST('9999-12-01' AS DATE)
          THEN DATE_ADD(
            'day',
            -1,
            DATE_ADD(
              'month',
              1,
              CAST(DATE_TRUNC('month', CAST(CAST("t"."signed_up_at" AS DATE) AS TIMESTAMP(6))) AS DATE)
            )
          )
          ELSE CAST('9999-12-31' AS DATE)
        END
        THEN 0
        ELSE 1
      END
    )
  END AS BIGINT) AS "months",
  CAST(CASE
    WHEN "t"."birth_date" <= "account_1"."opened_on"
    THEN YEAR("account_1"."opened_on") - YEAR("t"."birth_date") - CASE
      WHEN MONTH("account_1"."opened_on") * 100 + DAY("account_1"."opened_on") >= MONTH("t"."birth_date") * 100 + DAY("t"."birth_date")
      OR (
        MONTH("t"."birth_date") * 100 + DAY("t"."birth_date") = 229
        AND MONTH("account_1"."opened_on") * 100 + DAY("account_1"."opened_on") = 228
        AND "account_1"."opened_on" = CASE
          WHEN "account_1"."opened_on" < CAST('9999-12-01' AS DATE)
          THEN DATE_ADD(
            'day',
            -1,
            DATE_ADD('month', 1, CAST(DATE_TRUNC('month', CAST("account_1"."opened_on" AS TIMESTAMP(6))) AS DATE))
          )
          WHEN "account_1"."opened_on" >= CAST('9999-12-01' AS DATE)
          THEN CAST('9999-12-31' AS DATE)
        END
      )
      THEN 0
      ELSE 1
    END
    WHEN "t"."birth_date" > "account_1"."opened_on"
    THEN 0 - (
      YEAR("t"."birth_date") - YEAR("account_1"."opened_on") - CASE
        WHEN MONTH("t"."birth_date") * 100 + DAY("t"."birth_date") >= MONTH("account_1"."opened_on") * 100 + DAY("account_1"."opened_on")
        OR (
          MONTH("account_1"."opened_on") * 100 + DAY("account_1"."opened_on") = 229
          AND MONTH("t"."birth_date") * 100 + DAY("t"."birth_date") = 228
          AND "t"."birth_date" = CASE
            WHEN "t"."birth_date" < CAST('9999-12-01' AS DATE)
            THEN DATE_ADD(
              'day',
              -1,
              DATE_ADD('month', 1, CAST(DATE_TRUNC('month', CAST("t"."birth_date" AS TIMESTAMP(6))) AS DATE))
            )
            WHEN "t"."birth_date" >= CAST('9999-12-01' AS DATE)
            THEN CAST('9999-12-31' AS DATE)
          END
        )
        THEN 0
        ELSE 1
      END
    )
  END AS BIGINT) AS "years_at_opening",
  CAST(CASE
    WHEN MONTH("t"."birth_date") >= 1
    AND MONTH("t"."birth_date") <= 12
    AND DAY("t"."birth_date") >= 1
    AND DAY("t"."birth_date") <= 31
    THEN CASE
      WHEN REGEXP_LIKE(
        (
          '2026-' || SUBSTR(CAST(MONTH("t"."birth_date") + 100 AS VARCHAR), 2) || '-' || SUBSTR(CAST(DAY("t"."birth_date") + 100 AS VARCHAR), 2)
        ),
        '\A([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)\z'
      )
      AND SUBSTR(
        (
          '2026-' || SUBSTR(CAST(MONTH("t"."birth_date") + 100 AS VARCHAR), 2) || '-' || SUBSTR(CAST(DAY("t"."birth_date") + 100 AS VARCHAR), 2)
        ),
        1,
        4
      ) <> '0000'
      THEN CAST((
        '2026-' || SUBSTR(CAST(MONTH("t"."birth_date") + 100 AS VARCHAR), 2) || '-' || SUBSTR(CAST(DAY("t"."birth_date") + 100 AS VARCHAR), 2)
      ) AS DATE)
    END
  END AS DATE) AS "birthday",
  CAST(CASE
    WHEN CASE
      WHEN CAST("t"."signed_up_at" AS DATE) <= CAST('9999-12-17' AS DATE)
      THEN DATE_ADD('day', 14, CAST("t"."signed_up_at" AS DATE))
    END < CAST('9999-12-01' AS DATE)
    THEN DATE_ADD(
      'day',
      -1,
      DATE_ADD(
        'month',
        1,
        CAST(DATE_TRUNC(
          'month',
          CAST(CASE
            WHEN CAST("t"."signed_up_at" AS DATE) <= CAST('9999-12-17' AS DATE)
            THEN DATE_ADD('day', 14, CAST("t"."signed_up_at" AS DATE))
          END AS TIMESTAMP(6))
        ) AS DATE)
      )
    )
    WHEN CASE
      WHEN CAST("t"."signed_up_at" AS DATE) <= CAST('9999-12-17' AS DATE)
      THEN DATE_ADD('day', 14, CAST("t"."signed_up_at" AS DATE))
    END >= CAST('9999-12-01' AS DATE)
    THEN CAST('9999-12-31' AS DATE)
  END AS DATE) AS "trial_ends"
FROM "shoppers" AS "t"
LEFT JOIN "accounts" AS "account_1"
  ON "account_1"."account_id" = "t"."account_id"
WHERE
  CASE
    WHEN "t"."birth_date" <= CAST('2026-03-15' AS DATE)
    THEN 2026 - YEAR("t"."birth_date") - CASE
      WHEN MONTH("t"."birth_date") * 100 + DAY("t"."birth_date") <= 315
      THEN 0
      ELSE 1
    END
  END >= 18
  AND (
    DAY(
      CASE
        WHEN "t"."birth_date" < CAST('9999-12-01' AS DATE)
        THEN DATE_ADD(
          'day',
          -1,
          DATE_ADD('month', 1, CAST(DATE_TRUNC('month', CAST("t"."birth_date" AS TIMESTAMP(6))) AS DATE))
        )
        WHEN "t"."birth_date" >= CAST('9999-12-01' AS DATE)
        THEN CAST('9999-12-31' AS DATE)
      END
    ) < 31
    OR date_diff(
      'day',
      CAST(DATE_TRUNC('year', CAST("t"."birth_date" AS TIMESTAMP(6))) AS DATE),
      "t"."birth_date"
    ) + 1 > 300
    OR MONTH("t"."birth_date") = 1
  )
ORDER BY
  YEAR(
    DATE_ADD(
      'day',
      3,
      CAST(DATE_TRUNC('week', CAST(CAST("t"."signed_up_at" AS DATE) AS TIMESTAMP(6))) AS DATE)
    )
  ) * 100 + (
    (
      date_diff(
        'day',
        CAST(DATE_TRUNC(
          'year',
          CAST(DATE_ADD(
            'day',
            3,
            CAST(DATE_TRUNC('week', CAST(CAST("t"."signed_up_at" AS DATE) AS TIMESTAMP(6))) AS DATE)
          ) AS TIMESTAMP(6))
        ) AS DATE),
        DATE_ADD(
          'day',
          3,
          CAST(DATE_TRUNC('week', CAST(CAST("t"."signed_up_at" AS DATE) AS TIMESTAMP(6))) AS DATE)
        )
      ) / 7
    ) + 1
  ) DESC,
  "t"."shopper_id" ASC;
