CREATE OR REPLACE TABLE "first_and_last_order" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("orders_1_figures"."v1" AS VARCHAR) AS "first_channel",
  CAST("orders_1_figures_2"."v1" AS VARCHAR) AS "last_coupon",
  CAST("lines_3_figures"."v1" AS VARCHAR) AS "biggest_line"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "orders_1_rows"."k1" AS "k1",
    "orders_1_rows"."v1" AS "v1"
  FROM (
    SELECT
      "orders_1"."shopper_id" AS "k1",
      "orders_1"."channel" AS "v1",
      ROW_NUMBER() OVER (
        PARTITION BY "orders_1"."shopper_id"
        ORDER BY "orders_1"."ordered_at" ASC, "orders_1"."order_id" ASC
      ) AS "n"
    FROM "orders" AS "orders_1"
  ) AS "orders_1_rows"
  WHERE
    "orders_1_rows"."n" <= 1
) AS "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
LEFT JOIN (
  SELECT
    "orders_1_rows"."k1" AS "k1",
    "orders_1_rows"."v1" AS "v1"
  FROM (
    SELECT
      "orders_1"."shopper_id" AS "k1",
      "orders_1"."coupon" AS "v1",
      ROW_NUMBER() OVER (
        PARTITION BY "orders_1"."shopper_id"
        ORDER BY "orders_1"."ordered_at" DESC, "orders_1"."order_id" ASC
      ) AS "n"
    FROM "orders" AS "orders_1"
    WHERE
      "orders_1"."coupon" IS NOT NULL
  ) AS "orders_1_rows"
  WHERE
    "orders_1_rows"."n" <= 1
) AS "orders_1_figures_2"
  ON "orders_1_figures_2"."k1" = "t"."shopper_id"
LEFT JOIN (
  SELECT
    "lines_3_rows"."k1" AS "k1",
    "lines_3_rows"."v1" AS "v1"
  FROM (
    SELECT
      "orders_2"."shopper_id" AS "k1",
      (
        "lines_3"."sku" || ' x ' || CAST("lines_3"."quantity" AS VARCHAR)
      ) AS "v1",
      ROW_NUMBER() OVER (
        PARTITION BY "orders_2"."shopper_id"
        ORDER BY "lines_3"."quantity" * CAST("lines_3"."unit_price" AS DECIMAL(19, 2)) DESC, CASE WHEN "order_4"."ordered_at" IS NULL THEN 1 ELSE 0 END ASC, "order_4"."ordered_at" ASC, "lines_3"."order_id" ASC, "lines_3"."line_no" ASC
      ) AS "n"
    FROM "orders" AS "orders_2"
    JOIN "order_lines" AS "lines_3"
      ON "lines_3"."order_id" = "orders_2"."order_id"
    LEFT JOIN "orders" AS "order_4"
      ON "order_4"."order_id" = "lines_3"."order_id"
  ) AS "lines_3_rows"
  WHERE
    "lines_3_rows"."n" <= 1
) AS "lines_3_figures"
  ON "lines_3_figures"."k1" = "t"."shopper_id"
WHERE
  "t"."shopper_id" IN (
    SELECT
      "orders_1"."shopper_id" AS "k1"
    FROM "orders" AS "orders_1"
    GROUP BY
      "orders_1"."shopper_id"
    HAVING
      COUNT(*) >= 2
  );
