SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("orders_1_figures"."v1" AS BIGINT) AS "at_night",
  CAST(CAST(date_part('hour', "t"."call_back_at") AS BIGINT) AS BIGINT) AS "call_hour",
  CAST(CASE
    WHEN "t"."call_back_at" <= CAST('9999-12-30 11:59:59.999999' AS TIMESTAMP)
    THEN "t"."call_back_at" + make_interval(0, 0, 0, 0, 0, 2160)
  END AS TIMESTAMP) AS "call_by"
FROM "shoppers" AS "t"
JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    COUNT(*) AS "v1"
  FROM "orders" AS "orders_1"
  WHERE
    "orders_1"."ordered_at" >= CAST('2025-03-01 05:00:00' AS TIMESTAMP)
    AND "orders_1"."ordered_at" < CAST('2026-03-01 05:00:00' AS TIMESTAMP)
    AND (
      CAST(date_part(
        'hour',
        CASE
          WHEN "orders_1"."ordered_at" >= CAST('2025-03-01 05:00:00' AS TIMESTAMP)
          AND "orders_1"."ordered_at" < CAST('2025-03-09 07:00:00' AS TIMESTAMP)
          THEN (
            "orders_1"."ordered_at" + make_interval(0, 0, 0, 0, 0, -300)
          )
          WHEN "orders_1"."ordered_at" < CAST('2025-11-02 06:00:00' AS TIMESTAMP)
          THEN (
            "orders_1"."ordered_at" + make_interval(0, 0, 0, 0, 0, -240)
          )
          WHEN "orders_1"."ordered_at" < CAST('2026-03-01 05:00:00' AS TIMESTAMP)
          THEN (
            "orders_1"."ordered_at" + make_interval(0, 0, 0, 0, 0, -300)
          )
        END
      ) AS BIGINT) < 8
      OR (
        CAST(date_part(
          'minute',
          CASE
            WHEN "orders_1"."ordered_at" >= CAST('2025-03-01 05:00:00' AS TIMESTAMP)
            AND "orders_1"."ordered_at" < CAST('2025-03-09 07:00:00' AS TIMESTAMP)
            THEN (
              "orders_1"."ordered_at" + make_interval(0, 0, 0, 0, 0, -300)
            )
            WHEN "orders_1"."ordered_at" < CAST('2025-11-02 06:00:00' AS TIMESTAMP)
            THEN (
              "orders_1"."ordered_at" + make_interval(0, 0, 0, 0, 0, -240)
            )
            WHEN "orders_1"."ordered_at" < CAST('2026-03-01 05:00:00' AS TIMESTAMP)
            THEN (
              "orders_1"."ordered_at" + make_interval(0, 0, 0, 0, 0, -300)
            )
          END
        ) AS BIGINT) >= 30
        AND CAST(FLOOR(
          date_part(
            'second',
            CASE
              WHEN "orders_1"."ordered_at" >= CAST('2025-03-01 05:00:00' AS TIMESTAMP)
              AND "orders_1"."ordered_at" < CAST('2025-03-09 07:00:00' AS TIMESTAMP)
              THEN (
                "orders_1"."ordered_at" + make_interval(0, 0, 0, 0, 0, -300)
              )
              WHEN "orders_1"."ordered_at" < CAST('2025-11-02 06:00:00' AS TIMESTAMP)
              THEN (
                "orders_1"."ordered_at" + make_interval(0, 0, 0, 0, 0, -240)
              )
              WHEN "orders_1"."ordered_at" < CAST('2026-03-01 05:00:00' AS TIMESTAMP)
              THEN (
                "orders_1"."ordered_at" + make_interval(0, 0, 0, 0, 0, -300)
              )
            END
          )
        ) AS BIGINT) = 0
      )
    )
  GROUP BY
    "orders_1"."shopper_id"
) AS "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
WHERE
  "orders_1_figures"."k1" IS NOT NULL
ORDER BY
  "t"."shopper_id" ASC;
