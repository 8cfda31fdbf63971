CREATE OR REPLACE TABLE "calls_of_the_day" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."call_back_at" AS TIMESTAMP_NTZ(6)) AS "call_back_at"
FROM "shoppers" AS "t"
WHERE
  (
    "t"."call_back_at" >= TO_TIMESTAMP_NTZ('2026-03-15 10:30:00', 'YYYY-MM-DD HH24:MI:SS')
    AND "t"."call_back_at" < TO_TIMESTAMP_NTZ('2026-03-16 10:30:00', 'YYYY-MM-DD HH24:MI:SS')
  )
  OR (
    "t"."call_back_at" >= TO_TIMESTAMP_NTZ('2026-03-14 00:00:00', 'YYYY-MM-DD HH24:MI:SS')
    AND "t"."call_back_at" <= TO_TIMESTAMP_NTZ('2026-03-15 10:30:00', 'YYYY-MM-DD HH24:MI:SS')
  )
  OR "t"."call_back_at" = TO_TIMESTAMP_NTZ('2026-03-20 12:00:00', 'YYYY-MM-DD HH24:MI:SS');
