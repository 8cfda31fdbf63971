CREATE TABLE "worth_a_call" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."name" AS VARCHAR(65535)) AS "name",
  CAST("t"."consent" AS BOOLEAN) AS "consent",
  CAST("t"."balance" AS DECIMAL(10, 2)) AS "balance",
  CAST("t"."note" AS VARCHAR(65535)) AS "note"
FROM "shoppers" AS "t"
WHERE
  (
    CASE WHEN "t"."consent" = TRUE THEN 1 ELSE 0 END + CASE WHEN "t"."balance" > 0 THEN 1 ELSE 0 END + CASE
      WHEN EXISTS(
        SELECT
          1
        FROM "orders" AS "orders_1"
        WHERE
          "orders_1"."shopper_id" = "t"."shopper_id"
          AND "orders_1"."ordered_at" >= CAST('2025-03-15 09:30:00' AS TIMESTAMP)
          AND "orders_1"."ordered_at" < CAST('2026-03-15 09:30:00' AS TIMESTAMP)
      )
      THEN 1
      ELSE 0
    END + CASE WHEN STRPOS("t"."note", '%') > 0 THEN 1 ELSE 0 END BETWEEN 2 AND 3
  )
  AND CASE WHEN "t"."email" IS NULL THEN 1 ELSE 0 END + CASE WHEN "t"."name" IS NULL THEN 1 ELSE 0 END + CASE
    WHEN (
      "t"."plan" || '.'
    ) <> ('free' || '.') OR "t"."plan" IS NULL
    THEN 1
    ELSE 0
  END <= 1;
