CREATE OR REPLACE VIEW "accounts_to_review" AS
SELECT
  CAST("t"."name" AS VARCHAR2(4000)) AS "name",
  CAST(TRUNC("t"."opened_on") AS DATE) AS "opened_on",
  CAST(CASE
    WHEN TRUNC("t"."opened_on") >= DATE '0001-02-01'
    THEN LEAST(
      ADD_MONTHS(
        TRUNC("t"."opened_on"),
        -1 / CASE WHEN TRUNC("t"."opened_on") < DATE '1582-11-15' THEN 0 ELSE 1 END
      ),
      ADD_MONTHS(TRUNC(TRUNC("t"."opened_on"), 'MM'), -1) + (
        TRUNC("t"."opened_on") - TRUNC(TRUNC("t"."opened_on"), 'MM')
      )
    )
  END AS DATE) AS "reminder_on",
  CAST(CASE
    WHEN TRUNC("t"."opened_on") <= DATE '9998-12-31'
    THEN LEAST(
      ADD_MONTHS(
        TRUNC("t"."opened_on"),
        12 / CASE WHEN TRUNC("t"."opened_on") < DATE '1582-10-15' THEN 0 ELSE 1 END
      ),
      ADD_MONTHS(TRUNC(TRUNC("t"."opened_on"), 'MM'), 12) + (
        TRUNC("t"."opened_on") - TRUNC(TRUNC("t"."opened_on"), 'MM')
      )
    )
  END AS DATE) AS "review_on"
FROM "accounts" "t"
WHERE
  (
    TRUNC("t"."opened_on") < DATE '2026-01-16' OR TRUNC("t"."opened_on") >= DATE '2026-03-16'
  )
  AND EXISTS(
    SELECT
      1
    FROM "shoppers" "shoppers_1"
    JOIN "orders" "orders_2"
      ON "orders_2"."shopper_id" = "shoppers_1"."shopper_id"
    WHERE
      "shoppers_1"."account_id" = "t"."account_id"
      AND "orders_2"."ordered_at" >= TIMESTAMP '2025-12-15 09:30:00'
      AND "orders_2"."ordered_at" < TIMESTAMP '2026-03-15 09:30:00'
  )
  AND CASE
    WHEN TRUNC("t"."opened_on") <= DATE '9998-12-31'
    THEN LEAST(
      ADD_MONTHS(
        TRUNC("t"."opened_on"),
        12 / CASE WHEN TRUNC("t"."opened_on") < DATE '1582-10-15' THEN 0 ELSE 1 END
      ),
      ADD_MONTHS(TRUNC(TRUNC("t"."opened_on"), 'MM'), 12) + (
        TRUNC("t"."opened_on") - TRUNC(TRUNC("t"."opened_on"), 'MM')
      )
    )
  END < DATE '2025-03-01';
