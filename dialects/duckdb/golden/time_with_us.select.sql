SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST((
    (
      date_diff('microsecond', "t"."signed_up_at", "t"."last_seen_at") // 1000000
    ) // 3600
  ) AS BIGINT) AS "hours",
  CAST((
    date_diff('microsecond', "t"."last_seen_at", CAST('2026-03-15 09:30:00' AS TIMESTAMP)) // 1000000
  ) AS BIGINT) AS "seconds_away",
  CAST(CASE
    WHEN (
      (
        date_diff('day', CAST('1970-01-01' AS DATE), CAST("t"."last_seen_at" AS DATE)) * 86400 + CAST(date_part('hour', "t"."last_seen_at") AS BIGINT) * 3600 + CAST(date_part('minute', "t"."last_seen_at") AS BIGINT) * 60 + CAST(date_part('second', "t"."last_seen_at") AS BIGINT)
      ) // 60
    ) * 60 >= -62135596800
    AND (
      (
        date_diff('day', CAST('1970-01-01' AS DATE), CAST("t"."last_seen_at" AS DATE)) * 86400 + CAST(date_part('hour', "t"."last_seen_at") AS BIGINT) * 3600 + CAST(date_part('minute', "t"."last_seen_at") AS BIGINT) * 60 + CAST(date_part('second', "t"."last_seen_at") AS BIGINT)
      ) // 60
    ) * 60 <= 253402300799
    THEN CAST('1970-01-01 00:00:00' AS TIMESTAMP) + to_seconds(
      (
        (
          (
            date_diff('day', CAST('1970-01-01' AS DATE), CAST("t"."last_seen_at" AS DATE)) * 86400 + CAST(date_part('hour', "t"."last_seen_at") AS BIGINT) * 3600 + CAST(date_part('minute', "t"."last_seen_at") AS BIGINT) * 60 + CAST(date_part('second', "t"."last_seen_at") AS BIGINT)
          ) // 60
        ) * 60
      )
    )
  END AS TIMESTAMP) AS "last_minute",
  CAST(CASE
    WHEN COALESCE("orders_1_figures"."v1", 0) >= 13 - (
      CAST(date_part('year', CAST("t"."signed_up_at" AS DATE)) AS BIGINT) * 12 + CAST(date_part('month', CAST("t"."signed_up_at" AS DATE)) AS BIGINT)
    )
    AND COALESCE("orders_1_figures"."v1", 0) <= 120000 - (
      CAST(date_part('year', CAST("t"."signed_up_at" AS DATE)) AS BIGINT) * 12 + CAST(date_part('month', CAST("t"."signed_up_at" AS DATE)) AS BIGINT)
    )
    THEN CAST(CAST("t"."signed_up_at" AS DATE) + to_months(CAST(COALESCE("orders_1_figures"."v1", 0) AS INTEGER)) AS DATE)
  END AS DATE) AS "member_until",
  CAST(CASE
    WHEN LENGTH("t"."name") >= date_diff('day', "t"."birth_date", CAST('0001-01-01' AS DATE))
    AND LENGTH("t"."name") <= date_diff('day', "t"."birth_date", CAST('9999-12-31' AS DATE))
    THEN "t"."birth_date" + CAST(LENGTH("t"."name") AS INTEGER)
  END AS DATE) AS "surprise_on"
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
      date_diff('microsecond', "t"."signed_up_at", "t"."last_seen_at") // 1000000
    ) // 3600
  ) >= 24
ORDER BY
  "t"."shopper_id" ASC;
