SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST(COALESCE("orders_1_figures"."v1", 0) AS Nullable(Decimal(38, 2))) AS "given",
  CAST(COALESCE("orders_2_figures"."v1", 0) AS Nullable(Int64)) AS "channels"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    toNullable(
      CAST(SUM(CAST("orders_1"."total" AS Nullable(Decimal(76, 2)))) AS Nullable(Decimal(38, 2)))
    ) AS "v1"
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
    toNullable(
      accurateCast(uniqExact(lowerUTF8(translateUTF8(TRIM("orders_2"."channel"), 'Σİ', 'σi'))), 'Nullable(Int64)')
    ) AS "v1"
  FROM "orders" AS "orders_2"
  GROUP BY
    "orders_2"."shopper_id"
) AS "orders_2_figures"
  ON "orders_2_figures"."k1" = "t"."shopper_id"
WHERE
  COALESCE("orders_1_figures"."v1", 0) > CAST('0' AS Decimal(76, 2))
  AND "t"."shopper_id" IN (
    SELECT
      CAST("t"."shopper_id" AS Nullable(Int64)) AS "k1"
    FROM "shoppers" AS "t"
    JOIN "orders" AS "orders_3"
      ON "orders_3"."shopper_id" = "t"."shopper_id"
    JOIN "order_lines" AS "lines_4"
      ON "lines_4"."order_id" = "orders_3"."order_id"
    LEFT JOIN (
      SELECT
        toNullable("order_5"."gift") AS "gift",
        toNullable("order_5"."order_id") AS "order_id"
      FROM "orders" AS "order_5"
    ) AS "order_5"
      ON "order_5"."order_id" = "lines_4"."order_id"
    WHERE
      "order_5"."gift" = TRUE
      AND (
        "lines_4"."gift_text" <> "t"."name"
        OR "lines_4"."gift_text" IS NULL
        OR "t"."name" IS NULL
      )
  )
ORDER BY
  COALESCE("orders_1_figures"."v1", 0) DESC,
  "t"."shopper_id" ASC
LIMIT 5;
