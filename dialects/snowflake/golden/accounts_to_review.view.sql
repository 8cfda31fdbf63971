CREATE OR REPLACE VIEW "accounts_to_review" AS
SELECT
  CAST("t"."name" AS VARCHAR) AS "name",
  CAST("t"."opened_on" AS DATE) AS "opened_on",
  CAST(DATEADD(MONTH, -1, "t"."opened_on") AS DATE) AS "reminder_on",
  CAST(DATEADD(MONTH, 12, "t"."opened_on") AS DATE) AS "review_on"
FROM "accounts" AS "t"
WHERE
  (
    "t"."opened_on" < CAST('2026-01-16' AS DATE) OR "t"."opened_on" >= CAST('2026-03-16' AS DATE)
  )
  AND EXISTS(
    SELECT
      1
    FROM "shoppers" AS "shoppers_1"
    JOIN "orders" AS "orders_2"
      ON "orders_2"."shopper_id" = "shoppers_1"."shopper_id"
    WHERE
      "shoppers_1"."account_id" = "t"."account_id"
      AND "orders_2"."ordered_at" >= CAST('2025-12-15 09:30:00' AS TIMESTAMP_NTZ(6))
      AND "orders_2"."ordered_at" < CAST('2026-03-15 09:30:00' AS TIMESTAMP_NTZ(6))
  )
  AND DATEADD(MONTH, 12, "t"."opened_on") < CAST('2025-03-01' AS DATE);
