CREATE OR REPLACE VIEW "signup_cohorts" AS
SELECT
  CAST(TO_DATE(TO_CHAR("t"."signed_up_at", 'YYYY-MM-DD'), 'YYYY-MM-DD') - (
    TO_DATE(TO_CHAR("t"."signed_up_at", 'YYYY-MM-DD'), 'YYYY-MM-DD') - TRUNC(TO_DATE(TO_CHAR("t"."signed_up_at", 'YYYY-MM-DD'), 'YYYY-MM-DD'), 'Q')
  ) / CASE
    WHEN TO_DATE(TO_CHAR("t"."signed_up_at", 'YYYY-MM-DD'), 'YYYY-MM-DD') < DATE '1583-01-14'
    THEN 0
    ELSE 1
  END AS DATE) AS "cohort",
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST(TO_DATE(TO_CHAR("t"."signed_up_at", 'YYYY-MM-DD'), 'YYYY-MM-DD') AS DATE) AS "signed_up_on",
  CAST(TO_DATE(TO_CHAR("t"."call_back_at", 'YYYY-MM-DD'), 'YYYY-MM-DD') - (
    TO_DATE(TO_CHAR("t"."call_back_at", 'YYYY-MM-DD'), 'YYYY-MM-DD') - TRUNC(TO_DATE(TO_CHAR("t"."call_back_at", 'YYYY-MM-DD'), 'YYYY-MM-DD'), 'IW')
  ) / CASE
    WHEN TO_DATE(TO_CHAR("t"."call_back_at", 'YYYY-MM-DD'), 'YYYY-MM-DD') < DATE '1582-10-21'
    THEN 0
    ELSE 1
  END AS DATE) AS "call_week",
  CAST(TRUNC("t"."birth_date") - (
    TRUNC("t"."birth_date") - TRUNC(TRUNC("t"."birth_date"), 'MM')
  ) / CASE WHEN TRUNC("t"."birth_date") < DATE '1582-11-14' THEN 0 ELSE 1 END AS DATE) AS "birth_month",
  CAST(TRUNC("account_1"."opened_on") - (
    TRUNC("account_1"."opened_on") - TRUNC(TRUNC("account_1"."opened_on"), 'YYYY')
  ) / CASE WHEN TRUNC("account_1"."opened_on") < DATE '1583-10-15' THEN 0 ELSE 1 END AS DATE) AS "account_year"
FROM "shoppers" "t"
LEFT JOIN "accounts" "account_1"
  ON "account_1"."account_id" = "t"."account_id"
WHERE
  TO_DATE(TO_CHAR("t"."signed_up_at", 'YYYY-MM-DD'), 'YYYY-MM-DD') - (
    TO_DATE(TO_CHAR("t"."signed_up_at", 'YYYY-MM-DD'), 'YYYY-MM-DD') - TRUNC(TO_DATE(TO_CHAR("t"."signed_up_at", 'YYYY-MM-DD'), 'YYYY-MM-DD'), 'Q')
  ) / CASE
    WHEN TO_DATE(TO_CHAR("t"."signed_up_at", 'YYYY-MM-DD'), 'YYYY-MM-DD') < DATE '1583-01-14'
    THEN 0
    ELSE 1
  END < DATE '2026-01-01';
