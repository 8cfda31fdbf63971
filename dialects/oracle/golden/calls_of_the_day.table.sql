CREATE TABLE "calls_of_the_day" AS
SELECT
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST("t"."call_back_at" AS TIMESTAMP(6)) AS "call_back_at"
FROM "shoppers" "t"
WHERE
  (
    "t"."call_back_at" >= TIMESTAMP '2026-03-15 10:30:00' AND "t"."call_back_at" < TIMESTAMP '2026-03-16 10:30:00'
  )
  OR (
    "t"."call_back_at" >= TIMESTAMP '2026-03-14 00:00:00' AND "t"."call_back_at" <= TIMESTAMP '2026-03-15 10:30:00'
  )
  OR "t"."call_back_at" = TIMESTAMP '2026-03-20 12:00:00';
