CREATE TABLE "spotless_orders" AS
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
      AND (
        "orders_1"."status" || '.'
      ) <> ('cart' || '.')
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM (
      SELECT
        "orders_1"."shopper_id" AS "k1",
        CASE
          WHEN NOT (
            (
              "orders_1"."status" || '.'
            ) IN (('paid' || '.'), ('shipped' || '.'))
          )
          OR CASE
            WHEN "orders_1"."rating" <= CAST('Infinity' AS DOUBLE PRECISION)
            THEN "orders_1"."rating"
          END <= CAST('3.0' AS DOUBLE PRECISION)
          THEN 1
          ELSE 0
        END AS "ok",
        ROW_NUMBER() OVER (
          PARTITION BY "orders_1"."shopper_id"
          ORDER BY "orders_1"."ordered_at" DESC, "orders_1"."order_id" DESC
        ) AS "n"
      FROM "orders" AS "orders_1"
      WHERE
        (
          "orders_1"."status" || '.'
        ) <> ('cart' || '.')
    ) AS "orders_1_rows"
    WHERE
      "orders_1_rows"."k1" = "t"."shopper_id"
      AND "orders_1_rows"."n" <= 2
      AND "orders_1_rows"."ok" = 1
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM "orders" AS "orders_2"
    JOIN "order_lines" AS "lines_3"
      ON "lines_3"."order_id" = "orders_2"."order_id"
    WHERE
      "orders_2"."shopper_id" = "t"."shopper_id"
      AND EXISTS(
        SELECT
          1
        FROM "returns" AS "returns_4"
        WHERE
          "returns_4"."order_id" = "lines_3"."order_id"
          AND "returns_4"."line_no" = "lines_3"."line_no"
          AND "returns_4"."reason" IS NULL
      )
  );
