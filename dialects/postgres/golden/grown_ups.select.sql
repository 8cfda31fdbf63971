SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST(CASE
    WHEN "t"."birth_date" <= CAST('2026-03-15' AS DATE)
    THEN 2026 - CAST(date_part('year', "t"."birth_date") AS BIGINT) - CASE
      WHEN EXTRACT(MONTH FROM "t"."birth_date") * 100 + EXTRACT(DAY FROM "t"."birth_date") <= 315
      THEN 0
      ELSE 1
    END
  END AS BIGINT) AS "age",
  CAST((
    (
      CAST(date_part('month', CAST("t"."signed_up_at" AS DATE)) AS BIGINT) + 2
    ) / 3
  ) AS BIGINT) AS "quarter",
  CAST(CAST(date_part(
    'year',
    (
      CAST(DATE_TRUNC('week', CAST(CAST("t"."signed_up_at" AS DATE) AS TIMESTAMP)) AS DATE) + 3
    )
  ) AS BIGINT) * 100 + (
    (
      CAST((
        (
          CAST(DATE_TRUNC('week', CAST(CAST("t"."signed_up_at" AS DATE) AS TIMESTAMP)) AS DATE) + 3
        ) - CAST(DATE_TRUNC(
          'year',
          CAST((
            CAST(DATE_TRUNC('week', CAST(CAST("t"."signed_up_at" AS DATE) AS TIMESTAMP)) AS DATE) + 3
          ) AS TIMESTAMP)
        ) AS DATE)
      ) AS BIGINT) / 7
    ) + 1
  ) AS BIGINT) AS "week",
  CAST(CASE
    WHEN CAST((
      CAST("t"."signed_up_at" AS DATE) - CAST(DATE_TRUNC('week', CAST(CAST("t"."signed_up_at" AS DATE) AS TIMESTAMP)) AS DATE)
    ) AS BIGINT) + 1 >= 6
    THEN TRUE
    ELSE FALSE
  END AS BOOLEAN) AS "at_weekend",
  CAST(CASE
    WHEN CAST("t"."signed_up_at" AS DATE) <= CAST('2026-03-15' AS DATE)
    THEN 24315 - (
      CAST(date_part('year', CAST("t"."signed_up_at" AS DATE)) AS BIGINT) * 12 + CAST(date_part('month', CAST("t"."signed_up_at" AS DATE)) AS BIGINT)
    ) - CASE
      WHEN CAST(date_part('day', CAST("t"."signed_up_at" AS DATE)) AS BIGINT) <= 15
      THEN 0
      ELSE 1
    END
    WHEN CAST("t"."signed_up_at" AS DATE) > CAST('2026-03-15' AS DATE)
    THEN 0 - CAST((
      CAST(date_part('year', CAST("t"."signed_up_at" AS DATE)) AS BIGINT) * 12 + CAST(date_part('month', CAST("t"."signed_up_at" AS DATE)) AS BIGINT) - 24315 - CASE
        WHEN CAST(date_part('day', CAST("t"."signed_up_at" AS DATE)) AS BIGINT) >= 15
        OR CAST("t"."signed_up_at" AS DATE) = CASE
          WHEN CAST("t"."signed_up_at" AS DATE) < CAST('9999-12-01' AS DATE)
          THEN CAST(CAST(DATE_TRUNC('month', CAST(CAST("t"."signed_up_at" AS DATE) AS TIMESTAMP)) AS DATE) + make_interval(0, 1) AS DATE) + -1
          ELSE CAST('9999-12-31' AS DATE)
        END
        THEN 0
        ELSE 1
      END
    ) AS BIGINT)
  END AS BIGINT) AS "months",
  CAST(CASE
    WHEN "t"."birth_date" <= "account_1"."opened_on"
    THEN CAST(date_part('year', "account_1"."opened_on") AS BIGINT) - CAST(date_part('year', "t"."birth_date") AS BIGINT) - CASE
      WHEN EXTRACT(MONTH FROM "account_1"."opened_on") * 100 + EXTRACT(DAY FROM "account_1"."opened_on") >= EXTRACT(MONTH FROM "t"."birth_date") * 100 + EXTRACT(DAY FROM "t"."birth_date")
      OR (
        EXTRACT(MONTH FROM "t"."birth_date") * 100 + EXTRACT(DAY FROM "t"."birth_date") = 229
        AND EXTRACT(MONTH FROM "account_1"."opened_on") * 100 + EXTRACT(DAY FROM "account_1"."opened_on") = 228
        AND "account_1"."opened_on" = CASE
          WHEN "account_1"."opened_on" < CAST('9999-12-01' AS DATE)
          THEN CAST(CAST(DATE_TRUNC('month', CAST("account_1"."opened_on" AS TIMESTAMP)) AS DATE) + make_interval(0, 1) AS DATE) + -1
          WHEN "account_1"."opened_on" >= CAST('9999-12-01' AS DATE)
          THEN CAST('9999-12-31' AS DATE)
        END
      )
      THEN 0
      ELSE 1
    END
    WHEN "t"."birth_date" > "account_1"."opened_on"
    THEN 0 - (
      CAST(date_part('year', "t"."birth_date") AS BIGINT) - CAST(date_part('year', "account_1"."opened_on") AS BIGINT) - CASE
        WHEN EXTRACT(MONTH FROM "t"."birth_date") * 100 + EXTRACT(DAY FROM "t"."birth_date") >= EXTRACT(MONTH FROM "account_1"."opened_on") * 100 + EXTRACT(DAY FROM "account_1"."opened_on")
        OR (
          EXTRACT(MONTH FROM "account_1"."opened_on") * 100 + EXTRACT(DAY FROM "account_1"."opened_on") = 229
          AND EXTRACT(MONTH FROM "t"."birth_date") * 100 + EXTRACT(DAY FROM "t"."birth_date") = 228
          AND "t"."birth_date" = CASE
            WHEN "t"."birth_date" < CAST('9999-12-01' AS DATE)
            THEN CAST(CAST(DATE_TRUNC('month', CAST("t"."birth_date" AS TIMESTAMP)) AS DATE) + make_interval(0, 1) AS DATE) + -1
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
    WHEN CAST(date_part('month', "t"."birth_date") AS BIGINT) >= 1
    AND CAST(date_part('month', "t"."birth_date") AS BIGINT) <= 12
    AND CAST(date_part('day', "t"."birth_date") AS BIGINT) >= 1
    AND CAST(date_part('day', "t"."birth_date") AS BIGINT) <= 31
    THEN CASE
      WHEN (
        (
          '2026-' || SUBSTR(CAST(CAST(date_part('month', "t"."birth_date") AS BIGINT) + 100 AS TEXT), 2) || '-' || SUBSTR(CAST(CAST(date_part('day', "t"."birth_date") AS BIGINT) + 100 AS TEXT), 2)
        ) ~ '^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$'
      )
      AND SUBSTR(
        (
          '2026-' || SUBSTR(CAST(CAST(date_part('month', "t"."birth_date") AS BIGINT) + 100 AS TEXT), 2) || '-' || SUBSTR(CAST(CAST(date_part('day', "t"."birth_date") AS BIGINT) + 100 AS TEXT), 2)
        ),
        1,
        4
      ) <> '0000'
      THEN CAST((
        '2026-' || SUBSTR(CAST(CAST(date_part('month', "t"."birth_date") AS BIGINT) + 100 AS TEXT), 2) || '-' || SUBSTR(CAST(CAST(date_part('day', "t"."birth_date") AS BIGINT) + 100 AS TEXT), 2)
      ) AS DATE)
    END
  END AS DATE) AS "birthday",
  CAST(CASE
    WHEN CASE
      WHEN CAST("t"."signed_up_at" AS DATE) <= CAST('9999-12-17' AS DATE)
      THEN CAST("t"."signed_up_at" AS DATE) + 14
    END < CAST('9999-12-01' AS DATE)
    THEN CAST(CAST(DATE_TRUNC(
      'month',
      CAST(CASE
        WHEN CAST("t"."signed_up_at" AS DATE) <= CAST('9999-12-17' AS DATE)
        THEN CAST("t"."signed_up_at" AS DATE) + 14
      END AS TIMESTAMP)
    ) AS DATE) + make_interval(0, 1) AS DATE) + -1
    WHEN CASE
      WHEN CAST("t"."signed_up_at" AS DATE) <= CAST('9999-12-17' AS DATE)
      THEN CAST("t"."signed_up_at" AS DATE) + 14
    END >= CAST('9999-12-01' AS DATE)
    THEN CAST('9999-12-31' AS DATE)
  END AS DATE) AS "trial_ends"
FROM "shoppers" AS "t"
LEFT JOIN "accounts" AS "account_1"
  ON "account_1"."account_id" = "t"."account_id"
WHERE
  CASE
    WHEN "t"."birth_date" <= CAST('2026-03-15' AS DATE)
    THEN 2026 - CAST(date_part('year', "t"."birth_date") AS BIGINT) - CASE
      WHEN EXTRACT(MONTH FROM "t"."birth_date") * 100 + EXTRACT(DAY FROM "t"."birth_date") <= 315
      THEN 0
      ELSE 1
    END
  END >= 18
  AND (
    CAST(date_part(
      'day',
      CASE
        WHEN "t"."birth_date" < CAST('9999-12-01' AS DATE)
        THEN CAST(CAST(DATE_TRUNC('month', CAST("t"."birth_date" AS TIMESTAMP)) AS DATE) + make_interval(0, 1) AS DATE) + -1
        WHEN "t"."birth_date" >= CAST('9999-12-01' AS DATE)
        THEN CAST('9999-12-31' AS DATE)
      END
    ) AS BIGINT) < 31
    OR CAST((
      "t"."birth_date" - CAST(DATE_TRUNC('year', CAST("t"."birth_date" AS TIMESTAMP)) AS DATE)
    ) AS BIGINT) + 1 > 300
    OR CAST(date_part('month', "t"."birth_date") AS BIGINT) = 1
  )
ORDER BY
  CAST(date_part(
    'year',
    (
      CAST(DATE_TRUNC('week', CAST(CAST("t"."signed_up_at" AS DATE) AS TIMESTAMP)) AS DATE) + 3
    )
  ) AS BIGINT) * 100 + (
    (
      CAST((
        (
          CAST(DATE_TRUNC('week', CAST(CAST("t"."signed_up_at" AS DATE) AS TIMESTAMP)) AS DATE) + 3
        ) - CAST(DATE_TRUNC(
          'year',
          CAST((
            CAST(DATE_TRUNC('week', CAST(CAST("t"."signed_up_at" AS DATE) AS TIMESTAMP)) AS DATE) + 3
          ) AS TIMESTAMP)
        ) AS DATE)
      ) AS BIGINT) / 7
    ) + 1
  ) DESC,
  "t"."shopper_id" ASC;
