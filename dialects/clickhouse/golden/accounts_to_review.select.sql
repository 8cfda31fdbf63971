SELECT
  CAST("t"."name" AS Nullable(String)) AS "name",
  CAST("t"."opened_on" AS Nullable(Date32)) AS "opened_on",
  CAST(CASE
    WHEN "t"."opened_on" >= toDate32('0001-02-01')
    THEN addMonths(CAST("t"."opened_on" AS Nullable(Date32)), -1)
  END AS Nullable(Date32)) AS "reminder_on",
  CAST(CASE
    WHEN "t"."opened_on" <= toDate32('9998-12-31')
    THEN addMonths(CAST("t"."opened_on" AS Nullable(Date32)), 12)
  END AS Nullable(Date32)) AS "review_on"
FROM "accounts" AS "t"
WHERE
  (
    "t"."opened_on" < toDate32('2026-01-16') OR "t"."opened_on" >= toDate32('2026-03-16')
  )
  AND "t"."account_id" IN (
    SELECT
      CAST("shoppers_1"."account_id" AS Nullable(UUID)) AS "k1"
    FROM "shoppers" AS "shoppers_1"
    JOIN "orders" AS "orders_2"
      ON "orders_2"."shopper_id" = "shoppers_1"."shopper_id"
    WHERE
      "orders_2"."ordered_at" >= toDateTime64('2025-12-15 09:30:00', 6, 'UTC')
      AND "orders_2"."ordered_at" < toDateTime64('2026-03-15 09:30:00', 6, 'UTC')
  )
  AND CASE
    WHEN "t"."opened_on" <= toDate32('9998-12-31')
    THEN addMonths(CAST("t"."opened_on" AS Nullable(Date32)), 12)
  END < toDate32('2025-03-01')
ORDER BY
  CAST("t"."account_id" AS Nullable(String)) ASC;
