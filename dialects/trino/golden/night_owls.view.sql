CREATE OR REPLACE VIEW "night_owls" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("orders_1_figures"."v1" AS BIGINT) AS "at_night",
  CAST(HOUR("t"."call_back_at") AS BIGINT) AS "call_hour",
  CAST(CASE
    WHEN "t"."call_back_at" <= CAST('9999-12-30 11:59:59.999999' AS TIMESTAMP(6))
    THEN DATE_ADD('minute', 2160, "t"."call_back_at")
  END AS TIMESTAMP(6)) AS "call_by"
FROM "shoppers" AS "t"
JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    COUNT(*) AS "v1"
  FROM "orders" AS "orders_1"
  WHERE
    "orders_1"."ordered_at" >= CAST('2025-03-01 05:00:00' AS TIMESTAMP(6))
    AND "orders_1"."ordered_at" < CAST('2026-03-01 05:00:00' AS TIMESTAMP(6))
    AND (
      HOUR(
        CASE
          WHEN "orders_1"."ordered_at" >= CAST('2025-03-01 05:00:00' AS TIMESTAMP(6))
          AND "orders_1"."ordered_at" < CAST('2025-03-09 07:00:00' AS TIMESTAMP(6))
          THEN DATE_ADD('minute', -300, "orders_1"."ordered_at")
          WHEN "orders_1"."ordered_at" < CAST('2025-11-02 06:00:00' AS TIMESTAMP(6))
          THEN DATE_ADD('minute', -240, "orders_1"."ordered_at")
          WHEN "orders_1"."ordered_at" < CAST('2026-03-01 05:00:00' AS TIMESTAMP(6))
          THEN DATE_ADD('minute', -300, "orders_1"."ordered_at")
        END
      ) < 8
      OR (
        MINUTE(
          CASE
            WHEN "orders_1"."ordered_at" >= CAST('2025-03-01 05:00:00' AS TIMESTAMP(6))
            AND "orders_1"."ordered_at" < CAST('2025-03-09 07:00:00' AS TIMESTAMP(6))
            THEN DATE_ADD('minute', -300, "orders_1"."ordered_at")
            WHEN "orders_1"."ordered_at" < CAST('2025-11-02 06:00:00' AS TIMESTAMP(6))
            THEN DATE_ADD('minute', -240, "orders_1"."ordered_at")
            WHEN "orders_1"."ordered_at" < CAST('2026-03-01 05:00:00' AS TIMESTAMP(6))
            THEN DATE_ADD('minute', -300, "orders_1"."ordered_at")
          END
        ) >= 30
        AND SECOND(
          CASE
            WHEN "orders_1"."ordered_at" >= CAST('2025-03-01 05:00:00' AS TIMESTAMP(6))
            AND "orders_1"."ordered_at" < CAST('2025-03-09 07:00:00' AS TIMESTAMP(6))
            THEN DATE_ADD('minute', -300, "orders_1"."ordered_at")
            WHEN "orders_1"."ordered_at" < CAST('2025-11-02 06:00:00' AS TIMESTAMP(6))
            THEN DATE_ADD('minute', -240, "orders_1"."ordered_at")
            WHEN "orders_1"."ordered_at" < CAST('2026-03-01 05:00:00' AS TIMESTAMP(6))
            THEN DATE_ADD('minute', -300, "orders_1"."ordered_at")
          END
        ) = 0
      )
    )
  GROUP BY
    "orders_1"."shopper_id"
) AS "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
WHERE
  "orders_1_figures"."k1" IS NOT NULL;
