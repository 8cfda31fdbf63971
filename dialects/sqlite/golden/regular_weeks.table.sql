CREATE TABLE "regular_weeks" AS
SELECT
  CAST("t"."shopper_id" AS INTEGER) AS "shopper_id",
  CAST("t"."email" AS TEXT) AS "email",
  CAST("orders_1_figures"."v1" AS INTEGER) AS "weeks",
  CAST("orders_1_figures"."v2" AS TEXT) AS "last_day"
FROM "shoppers" AS "t"
JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    COUNT(
      DISTINCT DATE(
        DATE(
          DATE(
            CASE
              WHEN "orders_1"."ordered_at" >= '2025-09-14 04:00:00' AND "orders_1"."ordered_at" < '2025-11-03 04:00:00'
              THEN SUBSTR(
                (
                  STRFTIME('%Y-%m-%d %H:%M:%S', SUBSTR("orders_1"."ordered_at", 1, 19), '-240 minute') || SUBSTR("orders_1"."ordered_at", 20)
                ),
                1,
                10
              )
              WHEN "orders_1"."ordered_at" < '2026-03-09 04:00:00'
              THEN SUBSTR(
                (
                  STRFTIME('%Y-%m-%d %H:%M:%S', SUBSTR("orders_1"."ordered_at", 1, 19), '-300 minute') || SUBSTR("orders_1"."ordered_at", 20)
                ),
                1,
                10
              )
              WHEN "orders_1"."ordered_at" < '2026-03-15 04:00:00'
              THEN SUBSTR(
                (
                  STRFTIME('%Y-%m-%d %H:%M:%S', SUBSTR("orders_1"."ordered_at", 1, 19), '-240 minute') || SUBSTR("orders_1"."ordered_at", 20)
                ),
                1,
                10
              )
            END,
            '-6 day'
          ),
          '-6 days',
          'weekday 1'
        ),
        '+6 day'
      )
    ) AS "v1",
    MAX(
      CASE
        WHEN "orders_1"."ordered_at" >= '2025-09-14 04:00:00' AND "orders_1"."ordered_at" < '2025-11-03 04:00:00'
        THEN SUBSTR(
          (
            STRFTIME('%Y-%m-%d %H:%M:%S', SUBSTR("orders_1"."ordered_at", 1, 19), '-240 minute') || SUBSTR("orders_1"."ordered_at", 20)
          ),
          1,
          10
        )
        WHEN "orders_1"."ordered_at" < '2026-03-09 04:00:00'
        THEN SUBSTR(
          (
            STRFTIME('%Y-%m-%d %H:%M:%S', SUBSTR("orders_1"."ordered_at", 1, 19), '-300 minute') || SUBSTR("orders_1"."ordered_at", 20)
          ),
          1,
          10
        )
        WHEN "orders_1"."ordered_at" < '2026-03-15 04:00:00'
        THEN SUBSTR(
          (
            STRFTIME('%Y-%m-%d %H:%M:%S', SUBSTR("orders_1"."ordered_at", 1, 19), '-240 minute') || SUBSTR("orders_1"."ordered_at", 20)
          ),
          1,
          10
        )
      END
    ) AS "v2"
  FROM "orders" AS "orders_1"
  WHERE
    "orders_1"."ordered_at" >= '2025-09-14 04:00:00'
    AND "orders_1"."ordered_at" < '2026-03-15 04:00:00'
    AND "orders_1"."status" <> 'cart'
  GROUP BY
    "orders_1"."shopper_id"
) AS "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
WHERE
  "orders_1_figures"."v1" >= 3;
