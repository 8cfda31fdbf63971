CREATE TABLE "launch_party" AS
SELECT
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST("t"."name" AS VARCHAR2(4000)) AS "name",
  CAST("t"."country" AS VARCHAR2(4000)) AS "country",
  CAST("referrer_11"."name" AS VARCHAR2(4000)) AS "referrer_name"
FROM "shoppers" "t"
LEFT JOIN "shoppers" "referrer_11"
  ON "referrer_11"."shopper_id" = "t"."referrer_id"
WHERE
  (
    (
      "t"."country" COLLATE BINARY IN ('DE', 'AT', 'CH')
      AND (
        "t"."plan" COLLATE BINARY <> 'free' OR "t"."plan" IS NULL
      )
    )
    OR EXISTS(
      SELECT
        1
      FROM "shoppers" "referrer_1"
      WHERE
        "referrer_1"."shopper_id" = "t"."referrer_id"
        AND "referrer_1"."country" COLLATE BINARY IN ('DE', 'AT', 'CH')
        AND (
          "referrer_1"."plan" COLLATE BINARY <> 'free' OR "referrer_1"."plan" IS NULL
        )
    )
  )
  AND EXISTS(
    SELECT
      1
    FROM "orders" "orders_2"
    JOIN "order_lines" "lines_3"
      ON "lines_3"."order_id" = "orders_2"."order_id"
    JOIN "products" "products_4"
      ON "products_4"."sku" COLLATE BINARY = "lines_3"."sku" COLLATE BINARY
    WHERE
      "orders_2"."shopper_id" = "t"."shopper_id"
      AND EXISTS(
        SELECT
          1
        FROM (
          SELECT
            "products_5"."sku" AS "sku"
          FROM "products" "products_5"
          LEFT JOIN (
            SELECT
              "lines_6"."sku" COLLATE BINARY AS "k1",
              SUM(
                "lines_6"."quantity" * "lines_6"."unit_price" * (
                  1 - COALESCE("lines_6"."discount", 0)
                )
              ) AS "v1"
            FROM "order_lines" "lines_6"
            LEFT JOIN "orders" "order_7"
              ON "order_7"."order_id" = "lines_6"."order_id"
            WHERE
              NOT (
                "order_7"."status" COLLATE BINARY IN ('cancelled', 'cart')
              )
            GROUP BY
              "lines_6"."sku" COLLATE BINARY
          ) "lines_6_figures"
            ON "lines_6_figures"."k1" = "products_5"."sku" COLLATE BINARY
          WHERE
            "products_5"."active" <> 0 OR "products_5"."active" IS NULL
          ORDER BY
            COALESCE("lines_6_figures"."v1", 0) DESC,
            "products_5"."sku" COLLATE BINARY ASC
          FETCH FIRST 3 ROWS ONLY
        ) "best_sellers_9"
        WHERE
          "best_sellers_9"."sku" COLLATE BINARY = "products_4"."sku" COLLATE BINARY
      )
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM (
      SELECT
        "orders_10"."shopper_id" AS "k1",
        CASE WHEN "orders_10"."status" COLLATE BINARY IN ('cancelled', 'refunded') THEN 1 ELSE 0 END AS "ok",
        ROW_NUMBER() OVER (
          PARTITION BY "orders_10"."shopper_id"
          ORDER BY "orders_10"."ordered_at" DESC, "orders_10"."order_id" ASC
        ) AS "n"
      FROM "orders" "orders_10"
      WHERE
        "orders_10"."status" COLLATE BINARY <> 'cart'
    ) "orders_10_rows"
    WHERE
      "orders_10_rows"."k1" = "t"."shopper_id"
      AND "orders_10_rows"."n" <= 1
      AND "orders_10_rows"."ok" = 1
  );
