CREATE VIEW "signup_cohorts" AS
SELECT
  CAST(addMonths(
    addDays(
      CAST(toDate32("t"."signed_up_at", 'UTC') AS Nullable(Date32)),
      1 - toDayOfMonth(toDate32("t"."signed_up_at", 'UTC'))
    ),
    0 - modulo(toMonth(toDate32("t"."signed_up_at", 'UTC')) - 1, 3)
  ) AS Nullable(Date32)) AS "cohort",
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST(toDate32("t"."signed_up_at", 'UTC') AS Nullable(Date32)) AS "signed_up_on",
  CAST(addDays(
    CAST(toDate32("t"."call_back_at", 'UTC') AS Nullable(Date32)),
    1 - toDayOfWeek(toDate32("t"."call_back_at", 'UTC'))
  ) AS Nullable(Date32)) AS "call_week",
  CAST(addDays(CAST("t"."birth_date" AS Nullable(Date32)), 1 - toDayOfMonth("t"."birth_date")) AS Nullable(Date32)) AS "birth_month",
  CAST(addMonths(
    addDays(
      CAST("account_1"."opened_on" AS Nullable(Date32)),
      1 - toDayOfMonth("account_1"."opened_on")
    ),
    1 - toMonth("account_1"."opened_on")
  ) AS Nullable(Date32)) AS "account_year"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    toNullable("account_1"."opened_on") AS "opened_on",
    toNullable("account_1"."account_id") AS "account_id"
  FROM "accounts" AS "account_1"
) AS "account_1"
  ON "account_1"."account_id" = "t"."account_id"
WHERE
  addMonths(
    addDays(
      CAST(toDate32("t"."signed_up_at", 'UTC') AS Nullable(Date32)),
      1 - toDayOfMonth(toDate32("t"."signed_up_at", 'UTC'))
    ),
    0 - modulo(toMonth(toDate32("t"."signed_up_at", 'UTC')) - 1, 3)
  ) < toDate32('2026-01-01');
