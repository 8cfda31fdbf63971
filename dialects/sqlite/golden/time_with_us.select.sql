SELECT
  CAST("t"."shopper_id" AS INTEGER) AS "shopper_id",
  CAST((
    (
      (
        (
          STRFTIME('%s', SUBSTR("t"."last_seen_at", 1, 19)) - STRFTIME('%s', SUBSTR("t"."signed_up_at", 1, 19))
        ) * 1000000 + (
          CAST(SUBSTR("t"."last_seen_at", 21) AS INTEGER) - CAST(SUBSTR("t"."signed_up_at", 21) AS INTEGER)
        )
      ) / 1000000
    ) / 3600
  ) AS INTEGER) AS "hours",
  CAST((
    (
      (
        STRFTIME('%s', SUBSTR('2026-03-15 09:30:00', 1, 19)) - STRFTIME('%s', SUBSTR("t"."last_seen_at", 1, 19))
      ) * 1000000 + (
        CAST(SUBSTR('2026-03-15 09:30:00', 21) AS INTEGER) - CAST(SUBSTR("t"."last_seen_at", 21) AS INTEGER)
      )
    ) / 1000000
  ) AS INTEGER) AS "seconds_away",
  CAST(CASE
    WHEN (
      (
        CAST(JULIANDAY(SUBSTR("t"."last_seen_at", 1, 10)) - JULIANDAY('1970-01-01') AS INTEGER) * 86400 + CAST(SUBSTR("t"."last_seen_at", 12, 2) AS INTEGER) * 3600 + CAST(SUBSTR("t"."last_seen_at", 15, 2) AS INTEGER) * 60 + CAST(SUBSTR("t"."last_seen_at", 18, 2) AS INTEGER)
      ) / 60
    ) * 60 >= -62135596800
    AND (
      (
        CAST(JULIANDAY(SUBSTR("t"."last_seen_at", 1, 10)) - JULIANDAY('1970-01-01') AS INTEGER) * 86400 + CAST(SUBSTR("t"."last_seen_at", 12, 2) AS INTEGER) * 3600 + CAST(SUBSTR("t"."last_seen_at", 15, 2) AS INTEGER) * 60 + CAST(SUBSTR("t"."last_seen_at", 18, 2) AS INTEGER)
      ) / 60
    ) * 60 <= 253402300799
    THEN STRFTIME(
      '%Y-%m-%d %H:%M:%S',
      '1970-01-01 00:00:00',
      (
        (
          (
            (
              CAST(JULIANDAY(SUBSTR("t"."last_seen_at", 1, 10)) - JULIANDAY('1970-01-01') AS INTEGER) * 86400 + CAST(SUBSTR("t"."last_seen_at", 12, 2) AS INTEGER) * 3600 + CAST(SUBSTR("t"."last_seen_at", 15, 2) AS INTEGER) * 60 + CAST(SUBSTR("t"."last_seen_at", 18, 2) AS INTEGER)
            ) / 60
          ) * 60
        ) || ' second'
      )
    )
  END AS TEXT) AS "last_minute",
  CAST(CASE
    WHEN COALESCE("orders_1_figures"."v1", 0) >= 13 - (
      CAST(STRFTIME('%Y', SUBSTR("t"."signed_up_at", 1, 10)) AS INTEGER) * 12 + CAST(SUBSTR(SUBSTR("t"."signed_up_at", 1, 10), 6, 2) AS INTEGER)
    )
    AND COALESCE("orders_1_figures"."v1", 0) <= 120000 - (
      CAST(STRFTIME('%Y', SUBSTR("t"."signed_up_at", 1, 10)) AS INTEGER) * 12 + CAST(SUBSTR(SUBSTR("t"."signed_up_at", 1, 10), 6, 2) AS INTEGER)
    )
    THEN MIN(
      DATE(
        SUBSTR("t"."signed_up_at", 1, 10),
        (
          COALESCE("orders_1_figures"."v1", 0) || ' month'
        )
      ),
      COALESCE(
        DATE(
          SUBSTR("t"."signed_up_at", 1, 10),
          'start of month',
          (
            (
              COALESCE("orders_1_figures"."v1", 0) + 1
            ) || ' month'
          ),
          '-1 day'
        ),
        '9999-12-31'
      )
    )
  END AS TEXT) AS "member_until",
  CAST(CASE
    WHEN LENGTH("t"."name") >= CAST(JULIANDAY('0001-01-01') - JULIANDAY("t"."birth_date") AS INTEGER)
    AND LENGTH("t"."name") <= CAST(JULIANDAY('9999-12-31') - JULIANDAY("t"."birth_date") AS INTEGER)
    THEN DATE("t"."birth_date", (
      LENGTH("t"."name") || ' day'
    ))
  END AS TEXT) AS "surprise_on"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    COUNT(*) AS "v1"
  FROM "orders" AS "orders_1"
  GROUP BY
    "orders_1"."shopper_id"
) AS "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
WHERE
  (
    (
      (
        (
          STRFTIME('%s', SUBSTR("t"."last_seen_at", 1, 19)) - STRFTIME('%s', SUBSTR("t"."signed_up_at", 1, 19))
        ) * 1000000 + (
          CAST(SUBSTR("t"."last_seen_at", 21) AS INTEGER) - CAST(SUBSTR("t"."signed_up_at", 21) AS INTEGER)
        )
      ) / 1000000
    ) / 3600
  ) >= 24
ORDER BY
  "t"."shopper_id" ASC;
