CREATE VIEW "night_owls" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("orders_1_figures"."v1" AS Nullable(Int64)) AS "at_night",
  CAST(CAST(toHour("t"."call_back_at", 'UTC') AS Nullable(Int64)) AS Nullable(Int64)) AS "call_hour",
  CAST(CASE
    WHEN "t"."call_back_at" <= toDateTime64('9999-12-30 11:59:59.999999', 6, 'UTC')
    THEN addMinutes(CAST("t"."call_back_at" AS Nullable(DateTime64(6, 'UTC'))), 2160)
  END AS Nullable(DateTime64(6, 'UTC'))) AS "call_by"
FROM "shoppers" AS "t"
JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    toNullable(accurateCast(COUNT(*), 'Nullable(Int64)')) AS "v1"
  FROM "orders" AS "orders_1"
  WHERE
    "orders_1"."ordered_at" >= toDateTime64('2025-03-01 05:00:00', 6, 'UTC')
    AND "orders_1"."ordered_at" < toDateTime64('2026-03-01 05:00:00', 6, 'UTC')
    AND (
      CAST(toHour(
        CASE
          WHEN "orders_1"."ordered_at" >= toDateTime64('2025-03-01 05:00:00', 6, 'UTC')
          AND "orders_1"."ordered_at" < toDateTime64('2025-03-09 07:00:00', 6, 'UTC')
          THEN addMinutes(CAST("orders_1"."ordered_at" AS Nullable(DateTime64(6, 'UTC'))), -300)
          WHEN "orders_1"."ordered_at" < toDateTime64('2025-11-02 06:00:00', 6, 'UTC')
          THEN addMinutes(CAST("orders_1"."ordered_at" AS Nullable(DateTime64(6, 'UTC'))), -240)
          WHEN "orders_1"."ordered_at" < toDateTime64('2026-03-01 05:00:00', 6, 'UTC')
          THEN addMinutes(CAST("orders_1"."ordered_at" AS Nullable(DateTime64(6, 'UTC'))), -300)
        END,
        'UTC'
      ) AS Nullable(Int64)) < 8
      OR (
        CAST(toMinute(
          CASE
            WHEN "orders_1"."ordered_at" >= toDateTime64('2025-03-01 05:00:00', 6, 'UTC')
            AND "orders_1"."ordered_at" < toDateTime64('2025-03-09 07:00:00', 6, 'UTC')
            THEN addMinutes(CAST("orders_1"."ordered_at" AS Nullable(DateTime64(6, 'UTC'))), -300)
            WHEN "orders_1"."ordered_at" < toDateTime64('2025-11-02 06:00:00', 6, 'UTC')
            THEN addMinutes(CAST("orders_1"."ordered_at" AS Nullable(DateTime64(6, 'UTC'))), -240)
            WHEN "orders_1"."ordered_at" < toDateTime64('2026-03-01 05:00:00', 6, 'UTC')
            THEN addMinutes(CAST("orders_1"."ordered_at" AS Nullable(DateTime64(6, 'UTC'))), -300)
          END,
          'UTC'
        ) AS Nullable(Int64)) >= 30
        AND CAST(toSecond(
          CASE
            WHEN "orders_1"."ordered_at" >= toDateTime64('2025-03-01 05:00:00', 6, 'UTC')
            AND "orders_1"."ordered_at" < toDateTime64('2025-03-09 07:00:00', 6, 'UTC')
            THEN addMinutes(CAST("orders_1"."ordered_at" AS Nullable(DateTime64(6, 'UTC'))), -300)
            WHEN "orders_1"."ordered_at" < toDateTime64('2025-11-02 06:00:00', 6, 'UTC')
            THEN addMinutes(CAST("orders_1"."ordered_at" AS Nullable(DateTime64(6, 'UTC'))), -240)
            WHEN "orders_1"."ordered_at" < toDateTime64('2026-03-01 05:00:00', 6, 'UTC')
            THEN addMinutes(CAST("orders_1"."ordered_at" AS Nullable(DateTime64(6, 'UTC'))), -300)
          END,
          'UTC'
        ) AS Nullable(Int64)) = 0
      )
    )
  GROUP BY
    "orders_1"."shopper_id"
) AS "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
WHERE
  "orders_1_figures"."k1" IS NOT NULL;
