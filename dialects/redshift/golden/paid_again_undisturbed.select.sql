SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."name" AS VARCHAR(65535)) AS "name"
FROM "shoppers" AS "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM "orders" AS "orders_1"
    WHERE
      "orders_1"."shopper_id" = "t"."shopper_id"
      AND "orders_1"."ordered_at" >= CAST('2025-03-15 09:30:00' AS TIMESTAMP)
      AND "orders_1"."ordered_at" < CAST('2026-03-15 09:30:00' AS TIMESTAMP)
      AND (
        "orders_1"."status" || '.'
      ) = ('paid' || '.')
      AND EXISTS(
        SELECT
          1
        FROM (
          SELECT
            "orders_1"."order_id" AS "k1"
          FROM "orders" AS "orders_1"
          JOIN "orders" AS "orders_2"
            ON "orders_2"."shopper_id" = "orders_1"."shopper_id"
          WHERE
            "orders_2"."ordered_at" >= CAST('2025-03-15 09:30:00' AS TIMESTAMP)
            AND "orders_2"."ordered_at" < CAST('2026-03-15 09:30:00' AS TIMESTAMP)
            AND (
              "orders_2"."status" || '.'
            ) IN (('paid' || '.'), ('shipped' || '.'))
            AND "orders_2"."channel" IS NOT NULL
            AND "orders_2"."ordered_at" > "orders_1"."ordered_at"
            AND "orders_2"."ordered_at" < CASE
              WHEN "orders_1"."ordered_at" <= CAST('9999-10-02 23:59:59.999999' AS TIMESTAMP)
              THEN "orders_1"."ordered_at" + INTERVAL '90 days'
            END
            AND NOT EXISTS(
              SELECT
                1
              FROM "orders" AS "orders_3"
              WHERE
                "orders_3"."shopper_id" = "orders_2"."shopper_id"
                AND "orders_3"."ordered_at" >= CAST('2025-03-15 09:30:00' AS TIMESTAMP)
                AND "orders_3"."ordered_at" < CAST('2026-03-15 09:30:00' AS TIMESTAMP)
                AND (
                  "orders_3"."status" || '.'
                ) = ('cancelled' || '.')
                AND "orders_3"."ordered_at" > "orders_1"."ordered_at"
                AND "orders_3"."ordered_at" < "orders_2"."ordered_at"
            )
            AND NOT EXISTS(
              SELECT
                1
              FROM "orders" AS "orders_4"
              WHERE
                "orders_4"."shopper_id" = "orders_2"."shopper_id"
                AND "orders_4"."ordered_at" >= CAST('2025-03-15 09:30:00' AS TIMESTAMP)
                AND "orders_4"."ordered_at" < CAST('2026-03-15 09:30:00' AS TIMESTAMP)
                AND (
                  "orders_4"."status" || '.'
                ) = ('refunded' || '.')
                AND "orders_4"."ordered_at" > "orders_2"."ordered_at"
                AND "orders_4"."ordered_at" < CASE
                  WHEN "orders_2"."ordered_at" <= CAST('9999-12-01 23:59:59.999999' AS TIMESTAMP)
                  THEN "orders_2"."ordered_at" + INTERVAL '30 days'
                END
            )
        ) AS "orders_2_rows"
        WHERE
          "orders_2_rows"."k1" = "orders_1"."order_id"
      )
  )
ORDER BY
  "t"."shopper_id" ASC;
