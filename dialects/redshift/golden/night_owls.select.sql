SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("orders_1_figures"."v1" AS BIGINT) AS "at_night",
  CAST(CAST(EXTRACT(HOUR FROM "t"."call_back_at") AS BIGINT) AS BIGINT) AS "call_hour",
  CAST(CASE
    WHEN "t"."call_back_at" <= CAST('9999-12-30 11:59:59.999999' AS TIMESTAMP)
    THEN "t"."call_back_at" + INTERVAL '2160 minutes'
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
      CAST(EXTRACT(
        HOUR FROM CASE
          WHEN "orders_1"."ordered_at" >= CAST('2025-03-01 05:00:00' AS TIMESTAMP)
          AND "orders_1"."ordered_at" < CAST('2025-03-09 07:00:00' AS TIMESTAMP)
          THEN (
            "orders_1"."ordered_at" - INTERVAL '300 minutes'
          )
          WHEN "orders_1"."ordered_at" < CAST('2025-11-02 06:00:00' AS TIMESTAMP)
          THEN (
            "orders_1"."ordered_at" - INTERVAL '240 minutes'
          )
          WHEN "orders_1"."ordered_at" < CAST('2026-03-01 05:00:00' AS TIMESTAMP)
          THEN (
            "orders_1"."ordered_at" - INTERVAL '300 minutes'
          )
        END
      ) AS BIGINT) < 8
      OR (
        CAST(EXTRACT(
          MINUTE FROM CASE
            WHEN "orders_1"."ordered_at" >= CAST('2025-03-01 05:00:00' AS TIMESTAMP)
            AND "orders_1"."ordered_at" < CAST('2025-03-09 07:00:00' AS TIMESTAMP)
            THEN (
              "orders_1"."ordered_at" - INTERVAL '300 minutes'
            )
            WHEN "orders_1"."ordered_at" < CAST('2025-11-02 06:00:00' AS TIMESTAMP)
            THEN (
              "orders_1"."ordered_at" - INTERVAL '240 minutes'
            )
            WHEN "orders_1"."ordered_at" < CAST('2026-03-01 05:00:00' AS TIMESTAMP)
            THEN (
              "orders_1"."ordered_at" - INTERVAL '300 minutes'
            )
          END
        ) AS BIGINT) >= 30
        AND CAST(EXTRACT(
          SECOND FROM DATE_TRUNC(
            'second',
            CASE
              WHEN "orders_1"."ordered_at" >= CAST('2025-03-01 05:00:00' AS TIMESTAMP)
              AND "orders_1"."ordered_at" < CAST('2025-03-09 07:00:00' AS TIMESTAMP)
              THEN (
                "orders_1"."ordered_at" - INTERVAL '300 minutes'
              )
              WHEN "orders_1"."ordered_at" < CAST('2025-11-02 06:00:00' AS TIMESTAMP)
              THEN (
                "orders_1"."ordered_at" - INTERVAL '240 minutes'
              )
              WHEN "orders_1"."ordered_at" < CAST('2026-03-01 05:00:00' AS TIMESTAMP)
              THEN (
                "orders_1"."ordered_at" - INTERVAL '300 minutes'
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
