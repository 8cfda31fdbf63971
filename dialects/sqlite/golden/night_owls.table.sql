CREATE TABLE "night_owls" AS
SELECT
  CAST("t"."shopper_id" AS INTEGER) AS "shopper_id",
  CAST("orders_1_figures"."v1" AS INTEGER) AS "at_night",
  CAST(CAST(SUBSTR("t"."call_back_at", 12, 2) AS INTEGER) AS INTEGER) AS "call_hour",
  CAST(CASE
    WHEN "t"."call_back_at" <= '9999-12-30 11:59:59.999999'
    THEN (
      STRFTIME('%Y-%m-%d %H:%M:%S', SUBSTR("t"."call_back_at", 1, 19), '+2160 minute') || SUBSTR("t"."call_back_at", 20)
    )
  END AS TEXT) AS "call_by"
FROM "shoppers" AS "t"
JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    COUNT(*) AS "v1"
  FROM "orders" AS "orders_1"
  WHERE
    "orders_1"."ordered_at" >= '2025-03-01 05:00:00'
    AND "orders_1"."ordered_at" < '2026-03-01 05:00:00'
    AND (
      CAST(SUBSTR(
        CASE
          WHEN "orders_1"."ordered_at" >= '2025-03-01 05:00:00' AND "orders_1"."ordered_at" < '2025-03-09 07:00:00'
          THEN (
            STRFTIME('%Y-%m-%d %H:%M:%S', SUBSTR("orders_1"."ordered_at", 1, 19), '-300 minute') || SUBSTR("orders_1"."ordered_at", 20)
          )
          WHEN "orders_1"."ordered_at" < '2025-11-02 06:00:00'
          THEN (
            STRFTIME('%Y-%m-%d %H:%M:%S', SUBSTR("orders_1"."ordered_at", 1, 19), '-240 minute') || SUBSTR("orders_1"."ordered_at", 20)
          )
          WHEN "orders_1"."ordered_at" < '2026-03-01 05:00:00'
          THEN (
            STRFTIME('%Y-%m-%d %H:%M:%S', SUBSTR("orders_1"."ordered_at", 1, 19), '-300 minute') || SUBSTR("orders_1"."ordered_at", 20)
          )
        END,
        12,
        2
      ) AS INTEGER) < 8
      OR (
        CAST(SUBSTR(
          CASE
            WHEN "orders_1"."ordered_at" >= '2025-03-01 05:00:00' AND "orders_1"."ordered_at" < '2025-03-09 07:00:00'
            THEN (
              STRFTIME('%Y-%m-%d %H:%M:%S', SUBSTR("orders_1"."ordered_at", 1, 19), '-300 minute') || SUBSTR("orders_1"."ordered_at", 20)
            )
            WHEN "orders_1"."ordered_at" < '2025-11-02 06:00:00'
            THEN (
              STRFTIME('%Y-%m-%d %H:%M:%S', SUBSTR("orders_1"."ordered_at", 1, 19), '-240 minute') || SUBSTR("orders_1"."ordered_at", 20)
            )
            WHEN "orders_1"."ordered_at" < '2026-03-01 05:00:00'
            THEN (
              STRFTIME('%Y-%m-%d %H:%M:%S', SUBSTR("orders_1"."ordered_at", 1, 19), '-300 minute') || SUBSTR("orders_1"."ordered_at", 20)
            )
          END,
          15,
          2
        ) AS INTEGER) >= 30
        AND CAST(SUBSTR(
          CASE
            WHEN "orders_1"."ordered_at" >= '2025-03-01 05:00:00' AND "orders_1"."ordered_at" < '2025-03-09 07:00:00'
            THEN (
              STRFTIME('%Y-%m-%d %H:%M:%S', SUBSTR("orders_1"."ordered_at", 1, 19), '-300 minute') || SUBSTR("orders_1"."ordered_at", 20)
            )
            WHEN "orders_1"."ordered_at" < '2025-11-02 06:00:00'
            THEN (
              STRFTIME('%Y-%m-%d %H:%M:%S', SUBSTR("orders_1"."ordered_at", 1, 19), '-240 minute') || SUBSTR("orders_1"."ordered_at", 20)
            )
            WHEN "orders_1"."ordered_at" < '2026-03-01 05:00:00'
            THEN (
              STRFTIME('%Y-%m-%d %H:%M:%S', SUBSTR("orders_1"."ordered_at", 1, 19), '-300 minute') || SUBSTR("orders_1"."ordered_at", 20)
            )
          END,
          18,
          2
        ) AS INTEGER) = 0
      )
    )
  GROUP BY
    "orders_1"."shopper_id"
) AS "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
WHERE
  "orders_1_figures"."k1" IS NOT NULL;
