CREATE OR REPLACE TABLE "accounts_to_review" AS
SELECT
  CAST("t"."name" AS VARCHAR) AS "name",
  CAST("t"."opened_on" AS DATE) AS "opened_on",
  CAST(CASE
    WHEN "t"."opened_on" >= TO_DATE('0001-02-01', 'YYYY-MM-DD')
    THEN DATEADD(MONTH, -1, "t"."opened_on")
  END AS DATE) AS "reminder_on",
  CAST(CASE
    WHEN "t"."opened_on" <= TO_DATE('9998-12-31', 'YYYY-MM-DD')
    THEN DATEADD(MONTH, 12, "t"."opened_on")
  END AS DATE) AS "review_on"
FROM "accounts" AS "t"
WHERE
  (
    "t"."opened_on" < TO_DATE('2026-01-16', 'YYYY-MM-DD') OR "t"."opened_on" >= TO_DATE('2026-03-16', 'YYYY-MM-DD')
  )
  AND EXISTS(
    SELECT
      1
    FROM "shoppers" AS "shoppers_1"
    JOIN "orders" AS "orders_2"
      ON "orders_2"."shopper_id" = "shoppers_1"."shopper_id"
    WHERE
      "shoppers_1"."account_id" = "t"."account_id"
      AND "orders_2"."ordered_at" >= TO_TIMESTAMP_NTZ('2025-12-15 09:30:00', 'YYYY-MM-DD HH24:MI:SS')
      AND "orders_2"."ordered_at" < TO_TIMESTAMP_NTZ('2026-03-15 09:30:00', 'YYYY-MM-DD HH24:MI:SS')
  )
  AND CASE
    WHEN "t"."opened_on" <= TO_DATE('9998-12-31', 'YYYY-MM-DD')
    THEN DATEADD(MONTH, 12, "t"."opened_on")
  END < TO_DATE('2025-03-01', 'YYYY-MM-DD');
