CREATE OR REPLACE TABLE "calls_of_the_day" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."call_back_at" AS Nullable(DateTime64(6, 'UTC'))) AS "call_back_at"
FROM "shoppers" AS "t"
WHERE
  (
    "t"."call_back_at" >= toDateTime64('2026-03-15 10:30:00', 6, 'UTC')
    AND "t"."call_back_at" < toDateTime64('2026-03-16 10:30:00', 6, 'UTC')
  )
  OR (
    "t"."call_back_at" >= toDateTime64('2026-03-14 00:00:00', 6, 'UTC')
    AND "t"."call_back_at" <= toDateTime64('2026-03-15 10:30:00', 6, 'UTC')
  )
  OR "t"."call_back_at" = toDateTime64('2026-03-20 12:00:00', 6, 'UTC');
