CREATE VIEW "regular_weeks" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."email" AS Nullable(String)) AS "email",
  CAST("orders_1_figures"."v1" AS Nullable(Int64)) AS "weeks",
  CAST("orders_1_figures"."v2" AS Nullable(Date32)) AS "last_day"
FROM "shoppers" AS "t"
JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    toNullable(
      accurateCast(
        uniqExact(
          addDays(
            CAST(addDays(
              CAST(addDays(
                CAST(CASE
                  WHEN "orders_1"."ordered_at" >= toDateTime64('2025-09-14 04:00:00', 6, 'UTC')
                  AND "orders_1"."ordered_at" < toDateTime64('2025-11-03 04:00:00', 6, 'UTC')
                  THEN toDate32(
                    addMinutes(CAST("orders_1"."ordered_at" AS Nullable(DateTime64(6, 'UTC'))), -240),
                    'UTC'
                  )
                  WHEN "orders_1"."ordered_at" < toDateTime64('2026-03-09 04:00:00', 6, 'UTC')
                  THEN toDate32(
                    addMinutes(CAST("orders_1"."ordered_at" AS Nullable(DateTime64(6, 'UTC'))), -300),
                    'UTC'
                  )
                  WHEN "orders_1"."ordered_at" < toDateTime64('2026-03-15 04:00:00', 6, 'UTC')
                  THEN toDate32(
                    addMinutes(CAST("orders_1"."ordered_at" AS Nullable(DateTime64(6, 'UTC'))), -240),
                    'UTC'
                  )
                END AS Nullable(Date32)),
                -6
              ) AS Nullable(Date32)),
              1 - toDayOfWeek(
                addDays(
                  CAST(CASE
                    WHEN "orders_1"."ordered_at" >= toDateTime64('2025-09-14 04:00:00', 6, 'UTC')
                    AND "orders_1"."ordered_at" < toDateTime64('2025-11-03 04:00:00', 6, 'UTC')
                    THEN toDate32(
                      addMinutes(CAST("orders_1"."ordered_at" AS Nullable(DateTime64(6, 'UTC'))), -240),
                      'UTC'
                    )
                    WHEN "orders_1"."ordered_at" < toDateTime64('2026-03-09 04:00:00', 6, 'UTC')
                    THEN toDate32(
                      addMinutes(CAST("orders_1"."ordered_at" AS Nullable(DateTime64(6, 'UTC'))), -300),
                      'UTC'
                    )
                    WHEN "orders_1"."ordered_at" < toDateTime64('2026-03-15 04:00:00', 6, 'UTC')
                    THEN toDate32(
                      addMinutes(CAST("orders_1"."ordered_at" AS Nullable(DateTime64(6, 'UTC'))), -240),
                      'UTC'
                    )
                  END AS Nullable(Date32)),
                  -6
                )
              )
            ) AS Nullable(Date32)),
            6
          )
        ),
        'Nullable(Int64)'
      )
    ) AS "v1",
    toNullable(
      MAX(
        identity(
          CASE
            WHEN "orders_1"."ordered_at" >= toDateTime64('2025-09-14 04:00:00', 6, 'UTC')
            AND "orders_1"."ordered_at" < toDateTime64('2025-11-03 04:00:00', 6, 'UTC')
            THEN toDate32(
              addMinutes(CAST("orders_1"."ordered_at" AS Nullable(DateTime64(6, 'UTC'))), -240),
              'UTC'
            )
            WHEN "orders_1"."ordered_at" < toDateTime64('2026-03-09 04:00:00', 6, 'UTC')
            THEN toDate32(
              addMinutes(CAST("orders_1"."ordered_at" AS Nullable(DateTime64(6, 'UTC'))), -300),
              'UTC'
            )
            WHEN "orders_1"."ordered_at" < toDateTime64('2026-03-15 04:00:00', 6, 'UTC')
            THEN toDate32(
              addMinutes(CAST("orders_1"."ordered_at" AS Nullable(DateTime64(6, 'UTC'))), -240),
              'UTC'
            )
          END
        )
      )
    ) AS "v2"
  FROM "orders" AS "orders_1"
  WHERE
    "orders_1"."ordered_at" >= toDateTime64('2025-09-14 04:00:00', 6, 'UTC')
    AND "orders_1"."ordered_at" < toDateTime64('2026-03-15 04:00:00', 6, 'UTC')
    AND "orders_1"."status" <> 'cart'
  GROUP BY
    "orders_1"."shopper_id"
) AS "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
WHERE
  "orders_1_figures"."v1" >= 3;
