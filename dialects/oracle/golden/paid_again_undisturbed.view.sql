CREATE OR REPLACE VIEW "paid_again_undisturbed" AS
SELECT
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST("t"."name" AS VARCHAR2(4000)) AS "name"
FROM "shoppers" "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM "orders" "orders_1"
    WHERE
      "orders_1"."shopper_id" = "t"."shopper_id"
      AND "orders_1"."ordered_at" >= TIMESTAMP '2025-03-15 09:30:00'
      AND "orders_1"."ordered_at" < TIMESTAMP '2026-03-15 09:30:00'
      AND "orders_1"."status" COLLATE BINARY = 'paid'
      AND EXISTS(
        SELECT
          1
        FROM "orders" "orders_2"
        WHERE
          "orders_2"."shopper_id" = "orders_1"."shopper_id"
          AND "orders_2"."ordered_at" >= TIMESTAMP '2025-03-15 09:30:00'
          AND "orders_2"."ordered_at" < TIMESTAMP '2026-03-15 09:30:00'
          AND "orders_2"."status" COLLATE BINARY IN ('paid', 'shipped')
          AND "orders_2"."channel" IS NOT NULL
          AND "orders_2"."ordered_at" > "orders_1"."ordered_at"
          AND "orders_2"."ordered_at" < CASE
            WHEN "orders_1"."ordered_at" <= TIMESTAMP '9999-10-02 23:59:59.999999'
            THEN "orders_1"."ordered_at" + NUMTODSINTERVAL(90 / CASE WHEN "orders_1"."ordered_at" < DATE '1582-10-15' THEN 0 ELSE 1 END, 'DAY')
          END
          AND NOT EXISTS(
            SELECT
              1
            FROM "orders" "orders_3"
            WHERE
              "orders_3"."shopper_id" = "orders_2"."shopper_id"
              AND "orders_3"."ordered_at" >= TIMESTAMP '2025-03-15 09:30:00'
              AND "orders_3"."ordered_at" < TIMESTAMP '2026-03-15 09:30:00'
              AND "orders_3"."status" COLLATE BINARY = 'cancelled'
              AND "orders_3"."ordered_at" > "orders_1"."ordered_at"
              AND "orders_3"."ordered_at" < "orders_2"."ordered_at"
          )
          AND NOT EXISTS(
            SELECT
              1
            FROM "orders" "orders_4"
            WHERE
              "orders_4"."shopper_id" = "orders_2"."shopper_id"
              AND "orders_4"."ordered_at" >= TIMESTAMP '2025-03-15 09:30:00'
              AND "orders_4"."ordered_at" < TIMESTAMP '2026-03-15 09:30:00'
              AND "orders_4"."status" COLLATE BINARY = 'refunded'
              AND "orders_4"."ordered_at" > "orders_2"."ordered_at"
              AND "orders_4"."ordered_at" < CASE
                WHEN "orders_2"."ordered_at" <= TIMESTAMP '9999-12-01 23:59:59.999999'
                THEN "orders_2"."ordered_at" + NUMTODSINTERVAL(30 / CASE WHEN "orders_2"."ordered_at" < DATE '1582-10-15' THEN 0 ELSE 1 END, 'DAY')
              END
          )
      )
  );
