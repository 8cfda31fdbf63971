CREATE VIEW "grown_ups" AS
SELECT
  CAST("t"."shopper_id" AS INTEGER) AS "shopper_id",
  CAST(CASE
    WHEN "t"."birth_date" <= '2026-03-15'
    THEN 2026 - CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) - CASE
      WHEN CAST((
        SUBSTR("t"."birth_date", 6, 2) || SUBSTR("t"."birth_date", 9, 2)
      ) AS INTEGER) <= 315
      THEN 0
      ELSE 1
    END
  END AS INTEGER) AS "age",
  CAST((
    (
      CAST(SUBSTR(SUBSTR("t"."signed_up_at", 1, 10), 6, 2) AS INTEGER) + 2
    ) / 3
  ) AS INTEGER) AS "quarter",
  CAST(CAST(STRFTIME('%Y', DATE(DATE(SUBSTR("t"."signed_up_at", 1, 10), '-6 days', 'weekday 1'), '+3 day')) AS INTEGER) * 100 + (
    (
      CAST(JULIANDAY(DATE(DATE(SUBSTR("t"."signed_up_at", 1, 10), '-6 days', 'weekday 1'), '+3 day')) - JULIANDAY(DATE(DATE(DATE(SUBSTR("t"."signed_up_at", 1, 10), '-6 days', 'weekday 1'), '+3 day'), 'start of year')) AS INTEGER) / 7
    ) + 1
  ) AS INTEGER) AS "week",
  CAST(CASE
    WHEN CAST(JULIANDAY(SUBSTR("t"."signed_up_at", 1, 10)) - JULIANDAY(DATE(SUBSTR("t"."signed_up_at", 1, 10), '-6 days', 'weekday 1')) AS INTEGER) + 1 >= 6
    THEN TRUE
    ELSE FALSE
  END AS INTEGER) AS "at_weekend",
  CAST(CASE
    WHEN SUBSTR("t"."signed_up_at", 1, 10) <= '2026-03-15'
    THEN 24315 - (
      CAST(STRFTIME('%Y', SUBSTR("t"."signed_up_at", 1, 10)) AS INTEGER) * 12 + CAST(SUBSTR(SUBSTR("t"."signed_up_at", 1, 10), 6, 2) AS INTEGER)
    ) - CASE
      WHEN CAST(SUBSTR(SUBSTR("t"."signed_up_at", 1, 10), 9, 2) AS INTEGER) <= 15
      THEN 0
      ELSE 1
    END
    WHEN SUBSTR("t"."signed_up_at", 1, 10) > '2026-03-15'
    THEN 0 - (
      CAST(STRFTIME('%Y', SUBSTR("t"."signed_up_at", 1, 10)) AS INTEGER) * 12 + CAST(SUBSTR(SUBSTR("t"."signed_up_at", 1, 10), 6, 2) AS INTEGER) - 24315 - CASE
        WHEN CAST(SUBSTR(SUBSTR("t"."signed_up_at", 1, 10), 9, 2) AS INTEGER) >= 15
        OR SUBSTR("t"."signed_up_at", 1, 10) = CASE
          WHEN SUBSTR("t"."signed_up_at", 1, 10) < '9999-12-01'
          THEN DATE(
            MIN(
              DATE(DATE(SUBSTR("t"."signed_up_at", 1, 10), 'start of month'), '+1 month'),
              COALESCE(DATE(DATE(SUBSTR("t"."signed_up_at", 1, 10), 'start of month'), 'start of month', '+2 month', '-1 day'), '9999-12-31')
            ),
            '-1 day'
          )
          ELSE '9999-12-31'
        END
        THEN 0
        ELSE 1
      END
    )
  END AS INTEGER) AS "months",
  CAST(CASE
    WHEN "t"."birth_date" <= "account_1"."opened_on"
    THEN CAST(STRFTIME('%Y', "account_1"."opened_on") AS INTEGER) - CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) - CASE
      WHEN CAST((
        SUBSTR("account_1"."opened_on", 6, 2) || SUBSTR("account_1"."opened_on", 9, 2)
      ) AS INTEGER) >= CAST((
        SUBSTR("t"."birth_date", 6, 2) || SUBSTR("t"."birth_date", 9, 2)
      ) AS INTEGER)
      OR (
        CAST((
          SUBSTR("t"."birth_date", 6, 2) || SUBSTR("t"."birth_date", 9, 2)
        ) AS INTEGER) = 229
        AND CAST((
          SUBSTR("account_1"."opened_on", 6, 2) || SUBSTR("account_1"."opened_on", 9, 2)
        ) AS INTEGER) = 228
        AND "account_1"."opened_on" = CASE
          WHEN "account_1"."opened_on" < '9999-12-01'
          THEN DATE(
            MIN(
              DATE(DATE("account_1"."opened_on", 'start of month'), '+1 month'),
              COALESCE(DATE(DATE("account_1"."opened_on", 'start of month'), 'start of month', '+2 month', '-1 day'), '9999-12-31')
            ),
            '-1 day'
          )
          WHEN "account_1"."opened_on" >= '9999-12-01'
          THEN '9999-12-31'
        END
      )
      THEN 0
      ELSE 1
    END
    WHEN "t"."birth_date" > "account_1"."opened_on"
    THEN 0 - (
      CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) - CAST(STRFTIME('%Y', "account_1"."opened_on") AS INTEGER) - CASE
        WHEN CAST((
          SUBSTR("t"."birth_date", 6, 2) || SUBSTR("t"."birth_date", 9, 2)
        ) AS INTEGER) >= CAST((
          SUBSTR("account_1"."opened_on", 6, 2) || SUBSTR("account_1"."opened_on", 9, 2)
        ) AS INTEGER)
        OR (
          CAST((
            SUBSTR("account_1"."opened_on", 6, 2) || SUBSTR("account_1"."opened_on", 9, 2)
          ) AS INTEGER) = 229
          AND CAST((
            SUBSTR("t"."birth_date", 6, 2) || SUBSTR("t"."birth_date", 9, 2)
          ) AS INTEGER) = 228
          AND "t"."birth_date" = CASE
            WHEN "t"."birth_date" < '9999-12-01'
            THEN DATE(
              MIN(
                DATE(DATE("t"."birth_date", 'start of month'), '+1 month'),
                COALESCE(DATE(DATE("t"."birth_date", 'start of month'), 'start of month', '+2 month', '-1 day'), '9999-12-31')
              ),
              '-1 day'
            )
            WHEN "t"."birth_date" >= '9999-12-01'
            THEN '9999-12-31'
          END
        )
        THEN 0
        ELSE 1
      END
    )
  END AS INTEGER) AS "years_at_opening",
  CAST(CASE
    WHEN CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) >= 1
    AND CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) <= 12
    AND CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) >= 1
    AND CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) <= 31
    THEN CASE
      WHEN DATE(
        (
          '2026-' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '-' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2)
        ),
        '+0 day'
      ) = (
        '2026-' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '-' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2)
      )
      AND SUBSTR(
        (
          '2026-' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '-' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2)
        ),
        1,
        4
      ) > '0000'
      THEN (
        '2026-' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) + 100 AS TEXT), 2) || '-' || SUBSTR(CAST(CAST(SUBSTR("t"."birth_date", 9, 2) AS INTEGER) + 100 AS TEXT), 2)
      )
    END
  END AS TEXT) AS "birthday",
  CAST(CASE
    WHEN CASE
      WHEN SUBSTR("t"."signed_up_at", 1, 10) <= '9999-12-17'
      THEN DATE(SUBSTR("t"."signed_up_at", 1, 10), '+14 day')
    END < '9999-12-01'
    THEN DATE(
      MIN(
        DATE(
          DATE(
            CASE
              WHEN SUBSTR("t"."signed_up_at", 1, 10) <= '9999-12-17'
              THEN DATE(SUBSTR("t"."signed_up_at", 1, 10), '+14 day')
            END,
            'start of month'
          ),
          '+1 month'
        ),
        COALESCE(
          DATE(
            DATE(
              CASE
                WHEN SUBSTR("t"."signed_up_at", 1, 10) <= '9999-12-17'
                THEN DATE(SUBSTR("t"."signed_up_at", 1, 10), '+14 day')
              END,
              'start of month'
            ),
            'start of month',
            '+2 month',
            '-1 day'
          ),
          '9999-12-31'
        )
      ),
      '-1 day'
    )
    WHEN CASE
      WHEN SUBSTR("t"."signed_up_at", 1, 10) <= '9999-12-17'
      THEN DATE(SUBSTR("t"."signed_up_at", 1, 10), '+14 day')
    END >= '9999-12-01'
    THEN '9999-12-31'
  END AS TEXT) AS "trial_ends"
FROM "shoppers" AS "t"
LEFT JOIN "accounts" AS "account_1"
  ON "account_1"."account_id" = "t"."account_id"
WHERE
  CASE
    WHEN "t"."birth_date" <= '2026-03-15'
    THEN 2026 - CAST(STRFTIME('%Y', "t"."birth_date") AS INTEGER) - CASE
      WHEN CAST((
        SUBSTR("t"."birth_date", 6, 2) || SUBSTR("t"."birth_date", 9, 2)
      ) AS INTEGER) <= 315
      THEN 0
      ELSE 1
    END
  END >= 18
  AND (
    CAST(SUBSTR(
      CASE
        WHEN "t"."birth_date" < '9999-12-01'
        THEN DATE(
          MIN(
            DATE(DATE("t"."birth_date", 'start of month'), '+1 month'),
            COALESCE(DATE(DATE("t"."birth_date", 'start of month'), 'start of month', '+2 month', '-1 day'), '9999-12-31')
          ),
          '-1 day'
        )
        WHEN "t"."birth_date" >= '9999-12-01'
        THEN '9999-12-31'
      END,
      9,
      2
    ) AS INTEGER) < 31
    OR CAST(JULIANDAY("t"."birth_date") - JULIANDAY(DATE("t"."birth_date", 'start of year')) AS INTEGER) + 1 > 300
    OR CAST(SUBSTR("t"."birth_date", 6, 2) AS INTEGER) = 1
  );
