CREATE TABLE "regular_weeks" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."email" AS VARCHAR(65535)) AS "email",
  CAST("orders_1_figures"."v1" AS BIGINT) AS "weeks",
  CAST("orders_1_figures"."v2" AS DATE) AS "last_day"
FROM "shoppers" AS "t"
JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    COUNT(
      DISTINCT CAST(CAST(DATE_TRUNC(
        'week',
        CAST(CAST(CASE
          WHEN "orders_1"."ordered_at" >= CAST('2025-09-14 04:00:00' AS TIMESTAMP)
          AND "orders_1"."ordered_at" < CAST('2025-11-03 04:00:00' AS TIMESTAMP)
          THEN CAST("orders_1"."ordered_at" - INTERVAL '240 minutes' AS DATE)
          WHEN "orders_1"."ordered_at" < CAST('2026-03-09 04:00:00' AS TIMESTAMP)
          THEN CAST("orders_1"."ordered_at" - INTERVAL '300 minutes' AS DATE)
          WHEN "orders_1"."ordered_at" < CAST('2026-03-15 04:00:00' AS TIMESTAMP)
          THEN CAST("orders_1"."ordered_at" - INTERVAL '240 minutes' AS DATE)
        END - INTERVAL '6 days' AS DATE) AS TIMESTAMP)
      ) AS DATE) + INTERVAL '6 days' AS DATE)
    ) AS "v1",
    MAX(
      CASE
        WHEN "orders_1"."ordered_at" >= CAST('2025-09-14 04:00:00' AS TIMESTAMP)
        AND "orders_1"."ordered_at" < CAST('2025-11-03 04:00:00' AS TIMESTAMP)
        THEN CAST("orders_1"."ordered_at" - INTERVAL '240 minutes' AS DATE)
        WHEN "orders_1"."ordered_at" < CAST('2026-03-09 04:00:00' AS TIMESTAMP)
        THEN CAST("orders_1"."ordered_at" - INTERVAL '300 minutes' AS DATE)
        WHEN "orders_1"."ordered_at" < CAST('2026-03-15 04:00:00' AS TIMESTAMP)
        THEN CAST("orders_1"."ordered_at" - INTERVAL '240 minutes' AS DATE)
      END
    ) AS "v2"
  FROM "orders" AS "orders_1"
  WHERE
    "orders_1"."ordered_at" >= CAST('2025-09-14 04:00:00' AS TIMESTAMP)
    AND "orders_1"."ordered_at" < CAST('2026-03-15 04:00:00' AS TIMESTAMP)
    AND (
      "orders_1"."status" || '.'
    ) <> ('cart' || '.')
  GROUP BY
    "orders_1"."shopper_id"
) AS "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
WHERE
  "orders_1_figures"."v1" >= 3;
