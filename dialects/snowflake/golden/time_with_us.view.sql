CREATE OR REPLACE VIEW "time_with_us" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST(CAST((
    (
      CAST((
        (
          DATEDIFF(MICROSECOND, "t"."signed_up_at", "t"."last_seen_at") - MOD(DATEDIFF(MICROSECOND, "t"."signed_up_at", "t"."last_seen_at"), 1000000)
        ) / 1000000
      ) AS BIGINT) - MOD(
        CAST((
          (
            DATEDIFF(MICROSECOND, "t"."signed_up_at", "t"."last_seen_at") - MOD(DATEDIFF(MICROSECOND, "t"."signed_up_at", "t"."last_seen_at"), 1000000)
          ) / 1000000
        ) AS BIGINT),
        3600
      )
    ) / 3600
  ) AS BIGINT) AS BIGINT) AS "hours",
  CAST(CAST((
    (
      DATEDIFF(MICROSECOND, "t"."last_seen_at", TO_TIMESTAMP_NTZ('2026-03-15 09:30:00', 'YYYY-MM-DD HH24:MI:SS')) - MOD(DATEDIFF(MICROSECOND, "t"."last_seen_at", TO_TIMESTAMP_NTZ('2026-03-15 09:30:00', 'YYYY-MM-DD HH24:MI:SS')), 1000000)
    ) / 1000000
  ) AS BIGINT) AS BIGINT) AS "seconds_away",
  CAST(CASE
    WHEN CAST((
      (
        (
          DATEDIFF(DAY, TO_DATE('1970-01-01', 'YYYY-MM-DD'), CAST("t"."last_seen_at" AS DATE)) * 86400 + HOUR("t"."last_seen_at") * 3600 + MINUTE("t"."last_seen_at") * 60 + SECOND("t"."last_seen_at")
        ) - MOD(
          (
            DATEDIFF(DAY, TO_DATE('1970-01-01', 'YYYY-MM-DD'), CAST("t"."last_seen_at" AS DATE)) * 86400 + HOUR("t"."last_seen_at") * 3600 + MINUTE("t"."last_seen_at") * 60 + SECOND("t"."last_seen_at")
          ),
          60
        )
      ) / 60
    ) AS BIGINT) * 60 >= -62135596800
    AND CAST((
      (
        (
          DATEDIFF(DAY, TO_DATE('1970-01-01', 'YYYY-MM-DD'), CAST("t"."last_seen_at" AS DATE)) * 86400 + HOUR("t"."last_seen_at") * 3600 + MINUTE("t"."last_seen_at") * 60 + SECOND("t"."last_seen_at")
        ) - MOD(
          (
            DATEDIFF(DAY, TO_DATE('1970-01-01', 'YYYY-MM-DD'), CAST("t"."last_seen_at" AS DATE)) * 86400 + HOUR("t"."last_seen_at") * 3600 + MINUTE("t"."last_seen_at") * 60 + SECOND("t"."last_seen_at")
          ),
          60
        )
      ) / 60
    ) AS BIGINT) * 60 <= 253402300799
    THEN DATEADD(
      SECOND,
      (
        CAST((
          (
            (
              DATEDIFF(DAY, TO_DATE('1970-01-01', 'YYYY-MM-DD'), CAST("t"."last_seen_at" AS DATE)) * 86400 + HOUR("t"."last_seen_at") * 3600 + MINUTE("t"."last_seen_at") * 60 + SECOND("t"."last_seen_at")
            ) - MOD(
              (
                DATEDIFF(DAY, TO_DATE('1970-01-01', 'YYYY-MM-DD'), CAST("t"."last_seen_at" AS DATE)) * 86400 + HOUR("t"."last_seen_at") * 3600 + MINUTE("t"."last_seen_at") * 60 + SECOND("t"."last_seen_at")
              ),
              60
            )
          ) / 60
        ) AS BIGINT) * 60
      ),
      TO_TIMESTAMP_NTZ('1970-01-01 00:00:00', 'YYYY-MM-DD HH24:MI:SS')
    )
  END AS TIMESTAMP_NTZ(6)) AS "last_minute",
  CAST(CASE
    WHEN COALESCE("orders_1_figures"."v1", 0) >= 13 - (
      YEAR(CAST("t"."signed_up_at" AS DATE)) * 12 + MONTH(CAST("t"."signed_up_at" AS DATE))
    )
    AND COALESCE("orders_1_figures"."v1", 0) <= 120000 - (
      YEAR(CAST("t"."signed_up_at" AS DATE)) * 12 + MONTH(CAST("t"."signed_up_at" AS DATE))
    )
    THEN DATEADD(MONTH, COALESCE("orders_1_figures"."v1", 0), CAST("t"."signed_up_at" AS DATE))
  END AS DATE) AS "member_until",
  CAST(CASE
    WHEN LENGTH("t"."name") >= DATEDIFF(DAY, "t"."birth_date", TO_DATE('0001-01-01', 'YYYY-MM-DD'))
    AND LENGTH("t"."name") <= DATEDIFF(DAY, "t"."birth_date", TO_DATE('9999-12-31', 'YYYY-MM-DD'))
    THEN DATEADD(DAY, LENGTH("t"."name"), "t"."birth_date")
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
  CAST((
    (
      CAST((
        (
          DATEDIFF(MICROSECOND, "t"."signed_up_at", "t"."last_seen_at") - MOD(DATEDIFF(MICROSECOND, "t"."signed_up_at", "t"."last_seen_at"), 1000000)
        ) / 1000000
      ) AS BIGINT) - MOD(
        CAST((
          (
            DATEDIFF(MICROSECOND, "t"."signed_up_at", "t"."last_seen_at") - MOD(DATEDIFF(MICROSECOND, "t"."signed_up_at", "t"."last_seen_at"), 1000000)
          ) / 1000000
        ) AS BIGINT),
        3600
      )
    ) / 3600
  ) AS BIGINT) >= 24;
