CREATE VIEW "spotless_orders" AS
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
      "orders_1"."status" <> 'cart'
  )
  AND NOT (
    "t"."shopper_id" IN (
      SELECT
        "orders_1_rows"."k1"
      FROM (
        SELECT
          CAST("orders_1"."shopper_id" AS Nullable(Int64)) AS "k1",
          CASE
            WHEN NOT (
              "orders_1"."status" IN ('paid', 'shipped')
            )
            OR CASE WHEN NOT (
              isNaN("orders_1"."rating")
            ) THEN "orders_1"."rating" + 0e0 END <= 3.0e0
            THEN 1
            ELSE 0
          END AS "ok",
          ROW_NUMBER() OVER (
            PARTITION BY "orders_1"."shopper_id"
            ORDER BY "orders_1"."ordered_at" DESC, "orders_1"."order_id" DESC
          ) AS "n"
        FROM "orders" AS "orders_1"
        WHERE
          "orders_1"."status" <> 'cart'
      ) AS "orders_1_rows"
      WHERE
        "orders_1_rows"."n" <= 2 AND "orders_1_rows"."ok" = 1
    )
  )
  AND NOT (
    "t"."shopper_id" IN (
      SELECT
        CAST("orders_2"."shopper_id" AS Nullable(Int64)) AS "k1"
      FROM "orders" AS "orders_2"
      JOIN "order_lines" AS "lines_3"
        ON "lines_3"."order_id" = "orders_2"."order_id"
      WHERE
        ("lines_3"."order_id", "lines_3"."line_no") IN (
          SELECT
            CAST("returns_4"."order_id" AS Nullable(Int64)) AS "k1",
            CAST("returns_4"."line_no" AS Nullable(Int64)) AS "k2"
          FROM "returns" AS "returns_4"
          WHERE
            "returns_4"."reason" IS NULL
        )
    )
  );
