SELECT
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST("orders_1_figures"."v1" AS NUMBER(19)) AS "at_night",
  CAST(EXTRACT(HOUR FROM "t"."call_back_at") AS NUMBER(19)) AS "call_hour",
  CAST(CASE
    WHEN "t"."call_back_at" <= TIMESTAMP '9999-12-30 11:59:59.999999'
    THEN "t"."call_back_at" + NUMTODSINTERVAL(2160 / CASE WHEN "t"."call_back_at" < DATE '1582-10-15' THEN 0 ELSE 1 END, 'MINUTE')
  END AS TIMESTAMP(6)) AS "call_by"
FROM "shoppers" "t"
JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    COUNT(*) AS "v1"
  FROM "orders" "orders_1"
  WHERE
    "orders_1"."ordered_at" >= TIMESTAMP '2025-03-01 05:00:00'
    AND "orders_1"."ordered_at" < TIMESTAMP '2026-03-01 05:00:00'
    AND (
      EXTRACT(
        HOUR FROM CASE
          WHEN "orders_1"."ordered_at" >= TIMESTAMP '2025-03-01 05:00:00'
          AND "orders_1"."ordered_at" < TIMESTAMP '2025-03-09 07:00:00'
          THEN (
            "orders_1"."ordered_at" + NUMTODSINTERVAL(-300 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE')
          )
          WHEN "orders_1"."ordered_at" < TIMESTAMP '2025-11-02 06:00:00'
          THEN (
            "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE')
          )
          WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-01 05:00:00'
          THEN (
            "orders_1"."ordered_at" + NUMTODSINTERVAL(-300 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE')
          )
        END
      ) < 8
      OR (
        EXTRACT(
          MINUTE FROM CASE
            WHEN "orders_1"."ordered_at" >= TIMESTAMP '2025-03-01 05:00:00'
            AND "orders_1"."ordered_at" < TIMESTAMP '2025-03-09 07:00:00'
            THEN (
              "orders_1"."ordered_at" + NUMTODSINTERVAL(-300 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE')
            )
            WHEN "orders_1"."ordered_at" < TIMESTAMP '2025-11-02 06:00:00'
            THEN (
              "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE')
            )
            WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-01 05:00:00'
            THEN (
              "orders_1"."ordered_at" + NUMTODSINTERVAL(-300 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE')
            )
          END
        ) >= 30
        AND FLOOR(
          EXTRACT(
            SECOND FROM CASE
              WHEN "orders_1"."ordered_at" >= TIMESTAMP '2025-03-01 05:00:00'
              AND "orders_1"."ordered_at" < TIMESTAMP '2025-03-09 07:00:00'
              THEN (
                "orders_1"."ordered_at" + NUMTODSINTERVAL(-300 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE')
              )
              WHEN "orders_1"."ordered_at" < TIMESTAMP '2025-11-02 06:00:00'
              THEN (
                "orders_1"."ordered_at" + NUMTODSINTERVAL(-240 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE')
              )
              WHEN "orders_1"."ordered_at" < TIMESTAMP '2026-03-01 05:00:00'
              THEN (
                "orders_1"."ordered_at" + NUMTODSINTERVAL(-300 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-16' THEN 0 ELSE 1 END, 'MINUTE')
              )
            END
          )
        ) = 0
      )
    )
  GROUP BY
    "orders_1"."shopper_id"
) "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
WHERE
  "orders_1_figures"."k1" IS NOT NULL
ORDER BY
  "t"."shopper_id" ASC;
