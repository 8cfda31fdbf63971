CREATE OR REPLACE VIEW "signup_cohorts" AS
SELECT
  CAST(CAST(DATE_TRUNC('quarter', CAST(CAST("t"."signed_up_at" AS DATE) AS TIMESTAMP)) AS DATE) AS DATE) AS "cohort",
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST(CAST("t"."signed_up_at" AS DATE) AS DATE) AS "signed_up_on",
  CAST(CAST(DATE_TRUNC('week', CAST(CAST("t"."call_back_at" AS DATE) AS TIMESTAMP)) AS DATE) AS DATE) AS "call_week",
  CAST(CAST(DATE_TRUNC('month', CAST("t"."birth_date" AS TIMESTAMP)) AS DATE) AS DATE) AS "birth_month",
  CAST(CAST(DATE_TRUNC('year', CAST("account_1"."opened_on" AS TIMESTAMP)) AS DATE) AS DATE) AS "account_year"
FROM "shoppers" AS "t"
LEFT JOIN "accounts" AS "account_1"
  ON "account_1"."account_id" = "t"."account_id"
WHERE
  CAST(DATE_TRUNC('quarter', CAST(CAST("t"."signed_up_at" AS DATE) AS TIMESTAMP)) AS DATE) < CAST('2026-01-01' AS DATE);
