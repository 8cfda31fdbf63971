CREATE OR REPLACE VIEW "gift_givers" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST(COALESCE("orders_1_figures"."v1", 0) AS NUMBER(38, 2)) AS "given",
  CAST(COALESCE("orders_2_figures"."v1", 0) AS BIGINT) AS "channels"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    SUM("orders_1"."total") AS "v1"
  FROM "orders" AS "orders_1"
  WHERE
    "orders_1"."gift" = TRUE
  GROUP BY
    "orders_1"."shopper_id"
) AS "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
LEFT JOIN (
  SELECT
    "orders_2"."shopper_id" AS "k1",
    COUNT(DISTINCT LOWER(TRIM("orders_2"."channel"))) AS "v1"
  FROM "orders" AS "orders_2"
  GROUP BY
    "orders_2"."shopper_id"
) AS "orders_2_figures"
  ON "orders_2_figures"."k1" = "t"."shopper_id"
WHERE
  COALESCE("orders_1_figures"."v1", 0) > 0
  AND EXISTS(
    SELECT
      1
    FROM (
      SELECT
        "t"."shopper_id" AS "k1"
      FROM "shoppers" AS "t"
      JOIN "orders" AS "orders_3"
        ON "orders_3"."shopper_id" = "t"."shopper_id"
      JOIN "order_lines" AS "lines_4"
        ON "lines_4"."order_id" = "orders_3"."order_id"
      LEFT JOIN "orders" AS "order_5"
        ON "order_5"."order_id" = "lines_4"."order_id"
      WHERE
        "order_5"."gift" = TRUE
        AND (
          "lines_4"."gift_text" <> "t"."name"
          OR "lines_4"."gift_text" IS NULL
          OR "t"."name" IS NULL
        )
    ) AS "lines_4_rows"
    WHERE
      "lines_4_rows"."k1" = "t"."shopper_id"
  )
ORDER BY
  COALESCE("orders_1_figures"."v1", 0) DESC,
  "t"."shopper_id" ASC
LIMIT 5;
