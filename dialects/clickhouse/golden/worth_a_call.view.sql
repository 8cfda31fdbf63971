CREATE VIEW "worth_a_call" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."name" AS Nullable(String)) AS "name",
  CAST("t"."consent" AS Nullable(Bool)) AS "consent",
  CAST("t"."balance" AS Nullable(Decimal(10, 2))) AS "balance",
  CAST("t"."note" AS Nullable(String)) AS "note"
FROM "shoppers" AS "t"
WHERE
  (
    CASE WHEN "t"."consent" = TRUE THEN 1 ELSE 0 END + CASE WHEN "t"."balance" > CAST('0' AS Decimal(76, 2)) THEN 1 ELSE 0 END + CASE
      WHEN "t"."shopper_id" IN (
        SELECT
          CAST("orders_1"."shopper_id" AS Nullable(Int64)) AS "k1"
        FROM "orders" AS "orders_1"
        WHERE
          "orders_1"."ordered_at" >= toDateTime64('2025-03-15 09:30:00', 6, 'UTC')
          AND "orders_1"."ordered_at" < toDateTime64('2026-03-15 09:30:00', 6, 'UTC')
      )
      THEN 1
      ELSE 0
    END + CASE WHEN position("t"."note", '%') > 0 THEN 1 ELSE 0 END BETWEEN 2 AND 3
  )
  AND CASE WHEN "t"."email" IS NULL THEN 1 ELSE 0 END + CASE WHEN "t"."name" IS NULL THEN 1 ELSE 0 END + CASE WHEN "t"."plan" <> 'free' OR "t"."plan" IS NULL THEN 1 ELSE 0 END <= 1;
