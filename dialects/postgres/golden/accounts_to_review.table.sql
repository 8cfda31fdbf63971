CREATE TABLE "accounts_to_review" AS
SELECT
  CAST("t"."name" AS TEXT) AS "name",
  CAST("t"."opened_on" AS DATE) AS "opened_on",
  CAST(CAST("t"."opened_on" + make_interval(0, -1) AS DATE) AS DATE) AS "reminder_on",
  CAST(CAST("t"."opened_on" + make_interval(0, 12) AS DATE) AS DATE) AS "review_on"
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
      AND "orders_2"."ordered_at" >= CAST('2025-12-15 09:30:00' AS TIMESTAMP)
      AND "orders_2"."ordered_at" < CAST('2026-03-15 09:30:00' AS TIMESTAMP)
  )
  AND CAST("t"."opened_on" + make_interval(0, 12) AS DATE) < CAST('2025-03-01' AS DATE);
