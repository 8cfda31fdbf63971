CREATE OR REPLACE VIEW "regular_weeks" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."email" AS VARCHAR) AS "email",
  CAST("orders_1_figures"."v1" AS BIGINT) AS "weeks",
  CAST("orders_1_figures"."v2" AS DATE) AS "last_day"
FROM "shoppers" AS "t"
JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    COUNT(
      DISTINCT DATE_ADD(
        'day',
        6,
        CAST(DATE_TRUNC(
          'week',
          CAST(DATE_ADD(
            'day',
            -6,
            CASE
              WHEN "orders_1"."ordered_at" >= CAST('2025-09-14 04:00:00' AS TIMESTAMP(6))
              AND "orders_1"."ordered_at" < CAST('2025-11-03 04:00:00' AS TIMESTAMP(6))
              THEN CAST(DATE_ADD('minute', -240, "orders_1"."ordered_at") AS DATE)
              WHEN "orders_1"."ordered_at" < CAST('2026-03-09 04:00:00' AS TIMESTAMP(6))
              THEN CAST(DATE_ADD('minute', -300, "orders_1"."ordered_at") AS DATE)
              WHEN "orders_1"."ordered_at" < CAST('2026-03-15 04:00:00' AS TIMESTAMP(6))
              THEN CAST(DATE_ADD('minute', -240, "orders_1"."ordered_at") AS DATE)
            END
          ) AS TIMESTAMP(6))
        ) AS DATE)
      )
    ) AS "v1",
    MAX(
      CASE
        WHEN "orders_1"."ordered_at" >= CAST('2025-09-14 04:00:00' AS TIMESTAMP(6))
        AND "orders_1"."ordered_at" < CAST('2025-11-03 04:00:00' AS TIMESTAMP(6))
        THEN CAST(DATE_ADD('minute', -240, "orders_1"."ordered_at") AS DATE)
        WHEN "orders_1"."ordered_at" < CAST('2026-03-09 04:00:00' AS TIMESTAMP(6))
        THEN CAST(DATE_ADD('minute', -300, "orders_1"."ordered_at") AS DATE)
        WHEN "orders_1"."ordered_at" < CAST('2026-03-15 04:00:00' AS TIMESTAMP(6))
        THEN CAST(DATE_ADD('minute', -240, "orders_1"."ordered_at") AS DATE)
      END
    ) AS "v2"
  FROM "orders" AS "orders_1"
  WHERE
    "orders_1"."ordered_at" >= CAST('2025-09-14 04:00:00' AS TIMESTAMP(6))
    AND "orders_1"."ordered_at" < CAST('2026-03-15 04:00:00' AS TIMESTAMP(6))
    AND "orders_1"."status" <> 'cart'
  GROUP BY
    "orders_1"."shopper_id"
) AS "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
WHERE
  "orders_1_figures"."v1" >= 3;
