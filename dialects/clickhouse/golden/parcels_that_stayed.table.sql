CREATE OR REPLACE TABLE "parcels_that_stayed" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."name" AS Nullable(String)) AS "name"
FROM "shoppers" AS "t"
WHERE
  "t"."shopper_id" IN (
    SELECT
      "kept_orders_1_rows"."k1"
    FROM (
      SELECT
        CAST("kept_orders_1"."shopper_id" AS Nullable(Int64)) AS "k1",
        CASE
          WHEN NOT (
            "kept_orders_1"."order_id" IN (
              SELECT
                CAST("lines_2"."order_id" AS Nullable(Int64)) AS "k1"
              FROM "order_lines" AS "lines_2"
              JOIN "returns" AS "returns_3"
                ON "returns_3"."order_id" = "lines_2"."order_id"
                AND "returns_3"."line_no" = "lines_2"."line_no"
            )
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
        "kept_orders_1"."status" IN ('paid', 'shipped')
    ) AS "kept_orders_1_rows"
    WHERE
      "kept_orders_1_rows"."n" <= 1 AND "kept_orders_1_rows"."ok" = 1
  )
  AND NOT (
    "t"."shopper_id" IN (
      SELECT
        CAST("orders_4"."shopper_id" AS Nullable(Int64)) AS "k1"
      FROM "orders" AS "orders_4"
      JOIN "order_lines" AS "lines_5"
        ON "lines_5"."order_id" = "orders_4"."order_id"
      LEFT JOIN (
        SELECT
          toNullable("product_6"."active") AS "active",
          toNullable("product_6"."sku") AS "sku"
        FROM "products" AS "product_6"
      ) AS "product_6"
        ON "product_6"."sku" = "lines_5"."sku"
      WHERE
        "orders_4"."status" IN ('paid', 'shipped') AND "product_6"."active" <> TRUE
    )
  );
