SELECT
  CAST("t"."name" AS TEXT) AS "name",
  CAST("t"."opened_on" AS TEXT) AS "opened_on",
  CAST(CASE
    WHEN "t"."opened_on" >= '0001-02-01'
    THEN MIN(DATE("t"."opened_on", '-1 month'), COALESCE(DATE("t"."opened_on", 'start of month', '+0 month', '-1 day'), '9999-12-31'))
  END AS TEXT) AS "reminder_on",
  CAST(CASE
    WHEN "t"."opened_on" <= '9998-12-31'
    THEN MIN(DATE("t"."opened_on", '+12 month'), COALESCE(DATE("t"."opened_on", 'start of month', '+13 month', '-1 day'), '9999-12-31'))
  END AS TEXT) AS "review_on"
FROM "accounts" AS "t"
WHERE
  (
    "t"."opened_on" < '2026-01-16' OR "t"."opened_on" >= '2026-03-16'
  )
  AND EXISTS(
    SELECT
      1
    FROM "shoppers" AS "shoppers_1"
    JOIN "orders" AS "orders_2"
      ON "orders_2"."shopper_id" = "shoppers_1"."shopper_id"
    WHERE
      "shoppers_1"."account_id" = "t"."account_id"
      AND "orders_2"."ordered_at" >= '2025-12-15 09:30:00'
      AND "orders_2"."ordered_at" < '2026-03-15 09:30:00'
  )
  AND CASE
    WHEN "t"."opened_on" <= '9998-12-31'
    THEN MIN(DATE("t"."opened_on", '+12 month'), COALESCE(DATE("t"."opened_on", 'start of month', '+13 month', '-1 day'), '9999-12-31'))
  END < '2025-03-01'
ORDER BY
  "t"."account_id" ASC;
