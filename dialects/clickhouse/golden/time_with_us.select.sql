SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST(intDiv(
    intDiv(
      (
        toUnixTimestamp64Micro(CAST("t"."last_seen_at" AS Nullable(DateTime64(6, 'UTC')))) - toUnixTimestamp64Micro(CAST("t"."signed_up_at" AS Nullable(DateTime64(6, 'UTC'))))
      ),
      1000000
    ),
    3600
  ) AS Nullable(Int64)) AS "hours",
  CAST(intDiv(
    (
      toUnixTimestamp64Micro(CAST(toDateTime64('2026-03-15 09:30:00', 6, 'UTC') AS Nullable(DateTime64(6, 'UTC')))) - toUnixTimestamp64Micro(CAST("t"."last_seen_at" AS Nullable(DateTime64(6, 'UTC'))))
    ),
    1000000
  ) AS Nullable(Int64)) AS "seconds_away",
  CAST(CASE
    WHEN accurateCast(
      CAST(intDiv(
        accurateCast(
          CAST(accurateCast(
            CAST(accurateCast(
              CAST(accurateCast(
                CAST(date_diff('day', toDate32('1970-01-01'), toDate32("t"."last_seen_at", 'UTC')) AS Nullable(Int128)) * 86400,
                'Nullable(Int64)'
              ) AS Nullable(Int128)) + CAST(accurateCast(
                CAST(CAST(toHour("t"."last_seen_at", 'UTC') AS Nullable(Int64)) AS Nullable(Int128)) * 3600,
                'Nullable(Int64)'
              ) AS Nullable(Int128)),
              'Nullable(Int64)'
            ) AS Nullable(Int128)) + CAST(accurateCast(
              CAST(CAST(toMinute("t"."last_seen_at", 'UTC') AS Nullable(Int64)) AS Nullable(Int128)) * 60,
              'Nullable(Int64)'
            ) AS Nullable(Int128)),
            'Nullable(Int64)'
          ) AS Nullable(Int128)) + CAST(CAST(toSecond("t"."last_seen_at", 'UTC') AS Nullable(Int64)) AS Nullable(Int128)),
          'Nullable(Int64)'
        ),
        60
      ) AS Nullable(Int128)) * 60,
      'Nullable(Int64)'
    ) >= -62135596800
    AND accurateCast(
      CAST(intDiv(
        accurateCast(
          CAST(accurateCast(
            CAST(accurateCast(
              CAST(accurateCast(
                CAST(date_diff('day', toDate32('1970-01-01'), toDate32("t"."last_seen_at", 'UTC')) AS Nullable(Int128)) * 86400,
                'Nullable(Int64)'
              ) AS Nullable(Int128)) + CAST(accurateCast(
                CAST(CAST(toHour("t"."last_seen_at", 'UTC') AS Nullable(Int64)) AS Nullable(Int128)) * 3600,
                'Nullable(Int64)'
              ) AS Nullable(Int128)),
              'Nullable(Int64)'
            ) AS Nullable(Int128)) + CAST(accurateCast(
              CAST(CAST(toMinute("t"."last_seen_at", 'UTC') AS Nullable(Int64)) AS Nullable(Int128)) * 60,
              'Nullable(Int64)'
            ) AS Nullable(Int128)),
            'Nullable(Int64)'
          ) AS Nullable(Int128)) + CAST(CAST(toSecond("t"."last_seen_at", 'UTC') AS Nullable(Int64)) AS Nullable(Int128)),
          'Nullable(Int64)'
        ),
        60
      ) AS Nullable(Int128)) * 60,
      'Nullable(Int64)'
    ) <= 253402300799
    THEN fromUnixTimestamp64Micro(
      toUnixTimestamp64Micro(CAST(toDateTime64('1970-01-01 00:00:00', 6, 'UTC') AS Nullable(DateTime64(6, 'UTC')))) + accurateCast(
        CAST(intDiv(
          accurateCast(
            CAST(accurateCast(
              CAST(accurateCast(
                CAST(accurateCast(
                  CAST(date_diff('day', toDate32('1970-01-01'), toDate32("t"."last_seen_at", 'UTC')) AS Nullable(Int128)) * 86400,
                  'Nullable(Int64)'
                ) AS Nullable(Int128)) + CAST(accurateCast(
                  CAST(CAST(toHour("t"."last_seen_at", 'UTC') AS Nullable(Int64)) AS Nullable(Int128)) * 3600,
                  'Nullable(Int64)'
                ) AS Nullable(Int128)),
                'Nullable(Int64)'
              ) AS Nullable(Int128)) + CAST(accurateCast(
                CAST(CAST(toMinute("t"."last_seen_at", 'UTC') AS Nullable(Int64)) AS Nullable(Int128)) * 60,
                'Nullable(Int64)'
              ) AS Nullable(Int128)),
              'Nullable(Int64)'
            ) AS Nullable(Int128)) + CAST(CAST(toSecond("t"."last_seen_at", 'UTC') AS Nullable(Int64)) AS Nullable(Int128)),
            'Nullable(Int64)'
          ),
          60
        ) AS Nullable(Int128)) * 60,
        'Nullable(Int64)'
      ) * 1000000,
      'UTC'
    )
  END AS Nullable(DateTime64(6, 'UTC'))) AS "last_minute",
  CAST(CASE
    WHEN COALESCE("orders_1_figures"."v1", 0) >= accurateCast(
      13 - CAST(accurateCast(
        CAST(accurateCast(
          CAST(CAST(toYear(toDate32("t"."signed_up_at", 'UTC')) AS Nullable(Int64)) AS Nullable(Int128)) * 12,
          'Nullable(Int64)'
        ) AS Nullable(Int128)) + CAST(CAST(toMonth(toDate32("t"."signed_up_at", 'UTC')) AS Nullable(Int64)) AS Nullable(Int128)),
        'Nullable(Int64)'
      ) AS Nullable(Int128)),
      'Nullable(Int64)'
    )
    AND COALESCE("orders_1_figures"."v1", 0) <= accurateCast(
      120000 - CAST(accurateCast(
        CAST(accurateCast(
          CAST(CAST(toYear(toDate32("t"."signed_up_at", 'UTC')) AS Nullable(Int64)) AS Nullable(Int128)) * 12,
          'Nullable(Int64)'
        ) AS Nullable(Int128)) + CAST(CAST(toMonth(toDate32("t"."signed_up_at", 'UTC')) AS Nullable(Int64)) AS Nullable(Int128)),
        'Nullable(Int64)'
      ) AS Nullable(Int128)),
      'Nullable(Int64)'
    )
    THEN addMonths(
      CAST(toDate32("t"."signed_up_at", 'UTC') AS Nullable(Date32)),
      COALESCE("orders_1_figures"."v1", 0)
    )
  END AS Nullable(Date32)) AS "member_until",
  CAST(CASE
    WHEN CAST(lengthUTF8("t"."name") AS Nullable(Int64)) >= date_diff('day', "t"."birth_date", toDate32('0001-01-01'))
    AND CAST(lengthUTF8("t"."name") AS Nullable(Int64)) <= date_diff('day', "t"."birth_date", toDate32('9999-12-31'))
    THEN addDays(
      CAST("t"."birth_date" AS Nullable(Date32)),
      CAST(lengthUTF8("t"."name") AS Nullable(Int64))
    )
  END AS Nullable(Date32)) AS "surprise_on"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    toNullable(accurateCast(COUNT(*), 'Nullable(Int64)')) AS "v1"
  FROM "orders" AS "orders_1"
  GROUP BY
    "orders_1"."shopper_id"
) AS "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
WHERE
  intDiv(
    intDiv(
      (
        toUnixTimestamp64Micro(CAST("t"."last_seen_at" AS Nullable(DateTime64(6, 'UTC')))) - toUnixTimestamp64Micro(CAST("t"."signed_up_at" AS Nullable(DateTime64(6, 'UTC'))))
      ),
      1000000
    ),
    3600
  ) >= 24
ORDER BY
  "t"."shopper_id" ASC;
