SELECT
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST("t"."last_seen_at" AS TIMESTAMP(6)) AS "last_seen_at",
  CAST(COALESCE("orders_1_figures"."v1", 0) AS NUMBER(19)) AS "orders_lately"
FROM "shoppers" "t"
LEFT JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    COUNT(*) AS "v1"
  FROM "orders" "orders_1"
  WHERE
    "orders_1"."ordered_at" >= TIMESTAMP '2025-10-01 04:00:00'
  GROUP BY
    "orders_1"."shopper_id"
) "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
WHERE
  "t"."last_seen_at" >= TIMESTAMP '2026-02-15 10:30:00'
  AND "t"."last_seen_at" < TIMESTAMP '2026-03-15 09:30:00'
  AND (
    "t"."last_seen_at" < TIMESTAMP '2026-03-13 21:30:00' OR "t"."last_seen_at" >= TIMESTAMP '2026-03-15 09:30:00'
  )
  AND (
    "t"."call_back_at" < TIMESTAMP '2026-04-01 00:00:00'
    OR "t"."call_back_at" >= TIMESTAMP '2026-05-01 00:00:00'
    OR "t"."call_back_at" IS NULL
  )
  AND (
    "t"."signed_up_at" < TIMESTAMP '2026-03-01 00:00:00' OR "t"."signed_up_at" >= TIMESTAMP '2026-03-08 00:00:00'
  )
ORDER BY
  COALESCE("orders_1_figures"."v1", 0) DESC,
  CASE WHEN "t"."last_seen_at" IS NULL THEN 1 ELSE 0 END ASC,
  "t"."last_seen_at" ASC,
  "t"."shopper_id" ASC;
