SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."name" AS VARCHAR(65535)) AS "name"
FROM "shoppers" AS "t"
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
            FROM "order_lines" AS "lines_2"
            JOIN "returns" AS "returns_3"
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
      FROM "orders" AS "kept_orders_1"
      WHERE
        (
          "kept_orders_1"."status" || '.'
        ) IN (('paid' || '.'), ('shipped' || '.'))
    ) AS "kept_orders_1_rows"
    WHERE
      "kept_orders_1_rows"."k1" = "t"."shopper_id"
      AND "kept_orders_1_rows"."n" <= 1
      AND "kept_orders_1_rows"."ok" = 1
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM "orders" AS "orders_4"
    JOIN "order_lines" AS "lines_5"
      ON "lines_5"."order_id" = "orders_4"."order_id"
    LEFT JOIN "products" AS "product_6"
      ON (
        "product_6"."sku" || '.'
      ) = (
        "lines_5"."sku" || '.'
      )
    WHERE
      "orders_4"."shopper_id" = "t"."shopper_id"
      AND (
        "orders_4"."status" || '.'
      ) IN (('paid' || '.'), ('shipped' || '.'))
      AND "product_6"."active" <> TRUE
  )
ORDER BY
  "t"."shopper_id" ASC;
