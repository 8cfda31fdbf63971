CREATE OR REPLACE TABLE "weekly_digest" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."last_seen_at" AS TIMESTAMP_NTZ(6)) AS "last_seen_at",
  CAST(COALESCE("orders_1_figures"."v1", 0) AS BIGINT) AS "orders_lately"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    COUNT(*) AS "v1"
  FROM "orders" AS "orders_1"
  WHERE
    "orders_1"."ordered_at" >= TO_TIMESTAMP_NTZ('2025-10-01 04:00:00', 'YYYY-MM-DD HH24:MI:SS')
  GROUP BY
    "orders_1"."shopper_id"
) AS "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
WHERE
  "t"."last_seen_at" >= TO_TIMESTAMP_NTZ('2026-02-15 10:30:00', 'YYYY-MM-DD HH24:MI:SS')
  AND "t"."last_seen_at" < TO_TIMESTAMP_NTZ('2026-03-15 09:30:00', 'YYYY-MM-DD HH24:MI:SS')
  AND (
    "t"."last_seen_at" < TO_TIMESTAMP_NTZ('2026-03-13 21:30:00', 'YYYY-MM-DD HH24:MI:SS')
    OR "t"."last_seen_at" >= TO_TIMESTAMP_NTZ('2026-03-15 09:30:00', 'YYYY-MM-DD HH24:MI:SS')
  )
  AND (
    "t"."call_back_at" < TO_TIMESTAMP_NTZ('2026-04-01 00:00:00', 'YYYY-MM-DD HH24:MI:SS')
    OR "t"."call_back_at" >= TO_TIMESTAMP_NTZ('2026-05-01 00:00:00', 'YYYY-MM-DD HH24:MI:SS')
    OR "t"."call_back_at" IS NULL
  )
  AND (
    "t"."signed_up_at" < TO_TIMESTAMP_NTZ('2026-03-01 00:00:00', 'YYYY-MM-DD HH24:MI:SS')
    OR "t"."signed_up_at" >= TO_TIMESTAMP_NTZ('2026-03-08 00:00:00', 'YYYY-MM-DD HH24:MI:SS')
  );
