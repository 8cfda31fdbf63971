CREATE VIEW "signup_cohorts" AS
SELECT
  CAST(DATE(
    SUBSTR("t"."signed_up_at", 1, 10),
    'start of month',
    (
      '-' || (
        (
          CAST(SUBSTR(SUBSTR("t"."signed_up_at", 1, 10), 6, 2) AS INTEGER) - 1
        ) % 3
      ) || ' month'
    )
  ) AS TEXT) AS "cohort",
  CAST("t"."shopper_id" AS INTEGER) AS "shopper_id",
  CAST(SUBSTR("t"."signed_up_at", 1, 10) AS TEXT) AS "signed_up_on",
  CAST(DATE(SUBSTR("t"."call_back_at", 1, 10), '-6 days', 'weekday 1') AS TEXT) AS "call_week",
  CAST(DATE("t"."birth_date", 'start of month') AS TEXT) AS "birth_month",
  CAST(DATE("account_1"."opened_on", 'start of year') AS TEXT) AS "account_year"
FROM "shoppers" AS "t"
LEFT JOIN "accounts" AS "account_1"
  ON "account_1"."account_id" = "t"."account_id"
WHERE
  DATE(
    SUBSTR("t"."signed_up_at", 1, 10),
    'start of month',
    (
      '-' || (
        (
          CAST(SUBSTR(SUBSTR("t"."signed_up_at", 1, 10), 6, 2) AS INTEGER) - 1
        ) % 3
      ) || ' month'
    )
  ) < '2026-01-01';
