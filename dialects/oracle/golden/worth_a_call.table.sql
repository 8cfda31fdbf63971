CREATE TABLE "worth_a_call" AS
SELECT
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST("t"."name" AS VARCHAR2(4000)) AS "name",
  CAST("t"."consent" AS NUMBER(1)) AS "consent",
  CAST("t"."balance" AS NUMBER(10, 2)) AS "balance",
  CAST("t"."note" AS VARCHAR2(4000)) AS "note"
FROM "shoppers" "t"
WHERE
  (
    CASE WHEN "t"."consent" = 1 THEN 1 ELSE 0 END + CASE WHEN "t"."balance" > 0 THEN 1 ELSE 0 END + CASE
      WHEN EXISTS(
        SELECT
          1
        FROM "orders" "orders_1"
        WHERE
          "orders_1"."shopper_id" = "t"."shopper_id"
          AND "orders_1"."ordered_at" >= TIMESTAMP '2025-03-15 09:30:00'
          AND "orders_1"."ordered_at" < TIMESTAMP '2026-03-15 09:30:00'
      )
      THEN 1
      ELSE 0
    END + CASE WHEN INSTR("t"."note" COLLATE BINARY, '%') > 0 THEN 1 ELSE 0 END BETWEEN 2 AND 3
  )
  AND CASE WHEN "t"."email" IS NULL THEN 1 ELSE 0 END + CASE WHEN "t"."name" IS NULL THEN 1 ELSE 0 END + CASE WHEN "t"."plan" COLLATE BINARY <> 'free' OR "t"."plan" IS NULL THEN 1 ELSE 0 END <= 1;
