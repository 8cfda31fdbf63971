CREATE TABLE "parcels_that_stayed" AS
SELECT
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST("t"."name" AS VARCHAR2(4000)) AS "name"
FROM "shoppers" "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM (
      SELECT
        "kept_orders_1"."shopper_id" AS "k1",
        CASE
          WHEN NOT EXISTS(
            SELECT
              1
            FROM "order_lines" "lines_2"
            JOIN "returns" "returns_3"
              ON "returns_3"."order_id" = "lines_2"."order_id"
              AND "returns_3"."line_no" = "lines_2"."line_no"
            WHERE
              "lines_2"."order_id" = "kept_orders_1"."order_id"
          )
          THEN 1
          ELSE 0
        END AS "ok",
        ROW_NUMBER() OVER (
          PARTITION BY "kept_orders_1"."shopper_id"
          ORDER BY "kept_orders_1"."ordered_at" DESC, "kept_orders_1"."order_id" ASC
        ) AS "n"
      FROM "orders" "kept_orders_1"
      WHERE
        "kept_orders_1"."status" COLLATE BINARY IN ('paid', 'shipped')
    ) "kept_orders_1_rows"
    WHERE
      "kept_orders_1_rows"."k1" = "t"."shopper_id"
      AND "kept_orders_1_rows"."n" <= 1
      AND "kept_orders_1_rows"."ok" = 1
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM "orders" "orders_4"
    JOIN "order_lines" "lines_5"
      ON "lines_5"."order_id" = "orders_4"."order_id"
    LEFT JOIN "products" "product_6"
      ON "product_6"."sku" COLLATE BINARY = "lines_5"."sku" COLLATE BINARY
    WHERE
      "orders_4"."shopper_id" = "t"."shopper_id"
      AND "orders_4"."status" COLLATE BINARY IN ('paid', 'shipped')
      AND "product_6"."active" <> 1
  );
