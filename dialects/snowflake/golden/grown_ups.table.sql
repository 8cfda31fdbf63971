CREATE OR REPLACE TABLE "grown_ups" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST(CASE
    WHEN "t"."birth_date" <= TO_DATE('2026-03-15', 'YYYY-MM-DD')
    THEN 2026 - YEAR("t"."birth_date") - CASE
      WHEN MONTH("t"."birth_date") * 100 + DAY("t"."birth_date") <= 315
      THEN 0
      ELSE 1
    END
  END AS BIGINT) AS "age",
  CAST(CAST((
    (
      (
        MONTH(CAST("t"."signed_up_at" AS DATE)) + 2
      ) - MOD((
        MONTH(CAST("t"."signed_up_at" AS DATE)) + 2
      ), 3)
    ) / 3
  ) AS BIGINT) AS BIGINT) AS "quarter",
  CAST(YEAR(
    DATEADD(
      DAY,
      3,
      DATEADD(
        DAY,
        1 - DAYOFWEEKISO(CAST("t"."signed_up_at" AS DATE)),
        CAST("t"."signed_up_at" AS DATE)
      )
    )
  ) * 100 + (
    CAST((
      (
        DATEDIFF(
          DAY,
          CAST(DATE_TRUNC(
            'year',
            CAST(DATEADD(
              DAY,
              3,
              DATEADD(
                DAY,
                1 - DAYOFWEEKISO(CAST("t"."signed_up_at" AS DATE)),
                CAST("t"."signed_up_at" AS DATE)
              )
            ) AS TIMESTAMP_NTZ(6))
          ) AS DATE),
          DATEADD(
            DAY,
            3,
            DATEADD(
              DAY,
              1 - DAYOFWEEKISO(CAST("t"."signed_up_at" AS DATE)),
              CAST("t"."signed_up_at" AS DATE)
            )
          )
        ) - MOD(
          DATEDIFF(
            DAY,
            CAST(DATE_TRUNC(
              'year',
              CAST(DATEADD(
                DAY,
                3,
                DATEADD(
                  DAY,
                  1 - DAYOFWEEKISO(CAST("t"."signed_up_at" AS DATE)),
                  CAST("t"."signed_up_at" AS DATE)
                )
              ) AS TIMESTAMP_NTZ(6))
            ) AS DATE),
            DATEADD(
              DAY,
              3,
              DATEADD(
                DAY,
                1 - DAYOFWEEKISO(CAST("t"."signed_up_at" AS DATE)),
                CAST("t"."signed_up_at" AS DATE)
              )
            )
          ),
          7
        )
      ) / 7
    ) AS BIGINT) + 1
  ) AS BIGINT) AS "week",
  CAST(CASE
    WHEN DATEDIFF(
      DAY,
      DATEADD(
        DAY,
        1 - DAYOFWEEKISO(CAST("t"."signed_up_at" AS DATE)),
        CAST("t"."signed_up_at" AS DATE)
      ),
      CAST("t"."signed_up_at" AS DATE)
    ) + 1 >= 6
    THEN TRUE
    ELSE FALSE
  END AS BOOLEAN) AS "at_weekend",
  CAST(CASE
    WHEN CAST("t"."signed_up_at" AS DATE) <= TO_DATE('2026-03-15', 'YYYY-MM-DD')
    THEN 24315 - (
      YEAR(CAST("t"."signed_up_at" AS DATE)) * 12 + MONTH(CAST("t"."signed_up_at" AS DATE))
    ) - CASE WHEN DAY(CAST("t"."signed_up_at" AS DATE)) <= 15 THEN 0 ELSE 1 END
    WHEN CAST("t"."signed_up_at" AS DATE) > TO_DATE('2026-03-15', 'YYYY-MM-DD')
    THEN 0 - (
      YEAR(CAST("t"."signed_up_at" AS DATE)) * 12 + MONTH(CAST("t"."signed_up_at" AS DATE)) - 24315 - CASE
        WHEN DAY(CAST("t"."signed_up_at" AS DATE)) >= 15
        OR CAST("t"."signed_up_at" AS DATE) = CASE
          WHEN CAST("t"."signed_up_at" AS DATE) < TO_DATE('9999-12-01', 'YYYY-MM-DD')
          THEN DATEADD(
            DAY,
            -1,
            DATEADD(
              MONTH,
              1,
              CAST(DATE_TRUNC('month', CAST(CAST("t"."signed_up_at" AS DATE) AS TIMESTAMP_NTZ(6))) AS DATE)
            )
          )
          ELSE TO_DATE('9999-12-31', 'YYYY-MM-DD')
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
          WHEN "account_1"."opened_on" < TO_DATE('9999-12-01', 'YYYY-MM-DD')
          THEN DATEADD(
            DAY,
            -1,
            DATEADD(
              MONTH,
              1,
              CAST(DATE_TRUNC('month', CAST("account_1"."opened_on" AS TIMESTAMP_NTZ(6))) AS DATE)
            )
          )
          WHEN "account_1"."opened_on" >= TO_DATE('9999-12-01', 'YYYY-MM-DD')
          THEN TO_DATE('9999-12-31', 'YYYY-MM-DD')
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
            WHEN "t"."birth_date" < TO_DATE('9999-12-01', 'YYYY-MM-DD')
            THEN DATEADD(
              DAY,
              -1,
              DATEADD(MONTH, 1, CAST(DATE_TRUNC('month', CAST("t"."birth_date" AS TIMESTAMP_NTZ(6))) AS DATE))
            )
            WHEN "t"."birth_date" >= TO_DATE('9999-12-01', 'YYYY-MM-DD')
            THEN TO_DATE('9999-12-31', 'YYYY-MM-DD')
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
        '([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)'
      )
      AND SUBSTR(
        (
          '2026-' || SUBSTR(CAST(MONTH("t"."birth_date") + 100 AS VARCHAR), 2) || '-' || SUBSTR(CAST(DAY("t"."birth_date") + 100 AS VARCHAR), 2)
        ),
        1,
        4
      ) <> '0000'
      THEN TO_DATE(
        (
          '2026-' || SUBSTR(CAST(MONTH("t"."birth_date") + 100 AS VARCHAR), 2) || '-' || SUBSTR(CAST(DAY("t"."birth_date") + 100 AS VARCHAR), 2)
        ),
        'YYYY-MM-DD'
      )
    END
  END AS DATE) AS "birthday",
  CAST(CASE
    WHEN CASE
      WHEN CAST("t"."signed_up_at" AS DATE) <= TO_DATE('9999-12-17', 'YYYY-MM-DD')
      THEN DATEADD(DAY, 14, CAST("t"."signed_up_at" AS DATE))
    END < TO_DATE('9999-12-01', 'YYYY-MM-DD')
    THEN DATEADD(
      DAY,
      -1,
      DATEADD(
        MONTH,
        1,
        CAST(DATE_TRUNC(
          'month',
          CAST(CASE
            WHEN CAST("t"."signed_up_at" AS DATE) <= TO_DATE('9999-12-17', 'YYYY-MM-DD')
            THEN DATEADD(DAY, 14, CAST("t"."signed_up_at" AS DATE))
          END AS TIMESTAMP_NTZ(6))
        ) AS DATE)
      )
    )
    WHEN CASE
      WHEN CAST("t"."signed_up_at" AS DATE) <= TO_DATE('9999-12-17', 'YYYY-MM-DD')
      THEN DATEADD(DAY, 14, CAST("t"."signed_up_at" AS DATE))
    END >= TO_DATE('9999-12-01', 'YYYY-MM-DD')
    THEN TO_DATE('9999-12-31', 'YYYY-MM-DD')
  END AS DATE) AS "trial_ends"
FROM "shoppers" AS "t"
LEFT JOIN "accounts" AS "account_1"
  ON "account_1"."account_id" = "t"."account_id"
WHERE
  CASE
    WHEN "t"."birth_date" <= TO_DATE('2026-03-15', 'YYYY-MM-DD')
    THEN 2026 - YEAR("t"."birth_date") - CASE
      WHEN MONTH("t"."birth_date") * 100 + DAY("t"."birth_date") <= 315
      THEN 0
      ELSE 1
    END
  END >= 18
  AND (
    DAY(
      CASE
        WHEN "t"."birth_date" < TO_DATE('9999-12-01', 'YYYY-MM-DD')
        THEN DATEADD(
          DAY,
          -1,
          DATEADD(MONTH, 1, CAST(DATE_TRUNC('month', CAST("t"."birth_date" AS TIMESTAMP_NTZ(6))) AS DATE))
        )
        WHEN "t"."birth_date" >= TO_DATE('9999-12-01', 'YYYY-MM-DD')
        THEN TO_DATE('9999-12-31', 'YYYY-MM-DD')
      END
    ) < 31
    OR DATEDIFF(
      DAY,
      CAST(DATE_TRUNC('year', CAST("t"."birth_date" AS TIMESTAMP_NTZ(6))) AS DATE),
      "t"."birth_date"
    ) + 1 > 300
    OR MONTH("t"."birth_date") = 1
  );
