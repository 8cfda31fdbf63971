SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."name" AS Nullable(String)) AS "name"
FROM "shoppers" AS "t"
WHERE
  "t"."shopper_id" IN (
    SELECT
      CAST("orders_1"."shopper_id" AS Nullable(Int64)) AS "k1"
    FROM "orders" AS "orders_1"
    WHERE
      "orders_1"."ordered_at" >= toDateTime64('2025-03-15 09:30:00', 6, 'UTC')
      AND "orders_1"."ordered_at" < toDateTime64('2026-03-15 09:30:00', 6, 'UTC')
      AND "orders_1"."status" = 'paid'
      AND "orders_1"."order_id" IN (
        SELECT
          CAST("orders_1"."order_id" AS Nullable(Int64)) AS "k1"
        FROM "orders" AS "orders_1"
        JOIN "orders" AS "orders_2"
          ON "orders_2"."shopper_id" = "orders_1"."shopper_id"
        WHERE
          "orders_2"."ordered_at" >= toDateTime64('2025-03-15 09:30:00', 6, 'UTC')
          AND "orders_2"."ordered_at" < toDateTime64('2026-03-15 09:30:00', 6, 'UTC')
          AND "orders_2"."status" IN ('paid', 'shipped')
          AND "orders_2"."channel" IS NOT NULL
          AND "orders_2"."ordered_at" > "orders_1"."ordered_at"
          AND "orders_2"."ordered_at" < CASE
            WHEN "orders_1"."ordered_at" <= toDateTime64('9999-10-02 23:59:59.999999', 6, 'UTC')
            THEN addDays(CAST("orders_1"."ordered_at" AS Nullable(DateTime64(6, 'UTC'))), 90)
          END
          AND NOT (
            ("orders_2"."order_id", "orders_1"."order_id") IN (
              SELECT
                CAST("orders_2"."order_id" AS Nullable(Int64)) AS "k1",
                CAST("orders_1"."order_id" AS Nullable(Int64)) AS "k2"
              FROM "orders" AS "orders_1"
              JOIN "orders" AS "orders_2"
                ON "orders_2"."shopper_id" = "orders_1"."shopper_id"
              JOIN "orders" AS "orders_3"
                ON "orders_3"."shopper_id" = "orders_2"."shopper_id"
              WHERE
                "orders_3"."ordered_at" >= toDateTime64('2025-03-15 09:30:00', 6, 'UTC')
                AND "orders_3"."ordered_at" < toDateTime64('2026-03-15 09:30:00', 6, 'UTC')
                AND "orders_3"."status" = 'cancelled'
                AND "orders_3"."ordered_at" > "orders_1"."ordered_at"
                AND "orders_3"."ordered_at" < "orders_2"."ordered_at"
            )
          )
          AND NOT (
            "orders_2"."order_id" IN (
              SELECT
                CAST("orders_2"."order_id" AS Nullable(Int64)) AS "k1"
              FROM "orders" AS "orders_2"
              JOIN "orders" AS "orders_4"
                ON "orders_4"."shopper_id" = "orders_2"."shopper_id"
              WHERE
                "orders_4"."ordered_at" >= toDateTime64('2025-03-15 09:30:00', 6, 'UTC')
                AND "orders_4"."ordered_at" < toDateTime64('2026-03-15 09:30:00', 6, 'UTC')
                AND "orders_4"."status" = 'refunded'
                AND "orders_4"."ordered_at" > "orders_2"."ordered_at"
                AND "orders_4"."ordered_at" < CASE
                  WHEN "orders_2"."ordered_at" <= toDateTime64('9999-12-01 23:59:59.999999', 6, 'UTC')
                  THEN addDays(CAST("orders_2"."ordered_at" AS Nullable(DateTime64(6, 'UTC'))), 30)
                END
            )
          )
      )
  )
ORDER BY
  "t"."shopper_id" ASC;
