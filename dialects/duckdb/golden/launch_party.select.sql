SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."name" AS VARCHAR) AS "name",
  CAST("t"."country" AS VARCHAR) AS "country",
  CAST("referrer_11"."name" AS VARCHAR) AS "referrer_name"
FROM "shoppers" AS "t"
LEFT JOIN "shoppers" AS "referrer_11"
  ON "referrer_11"."shopper_id" = "t"."referrer_id"
WHERE
  (
    (
      "t"."country" IN ('DE', 'AT', 'CH')
      AND (
        "t"."plan" <> 'free' OR "t"."plan" IS NULL
      )
    )
    OR EXISTS(
      SELECT
        1
      FROM "shoppers" AS "referrer_1"
      WHERE
        "referrer_1"."shopper_id" = "t"."referrer_id"
        AND "referrer_1"."country" IN ('DE', 'AT', 'CH')
        AND (
          "referrer_1"."plan" <> 'free' OR "referrer_1"."plan" IS NULL
        )
    )
  )
  AND EXISTS(
    SELECT
      1
    FROM "orders" AS "orders_2"
    JOIN "order_lines" AS "lines_3"
      ON "lines_3"."order_id" = "orders_2"."order_id"
    JOIN "products" AS "products_4"
      ON "products_4"."sku" = "lines_3"."sku"
    WHERE
      "orders_2"."shopper_id" = "t"."shopper_id"
      AND EXISTS(
        SELECT
          1
        FROM (
          SELECT
            "products_5"."sku" AS "sku"
          FROM "products" AS "products_5"
          LEFT JOIN (
            SELECT
              "lines_6"."sku" AS "k1",
              SUM(
                "lines_6"."quantity" * CAST("lines_6"."unit_price" AS DECIMAL(19, 2)) * (
                  1 - COALESCE("lines_6"."discount", 0)
                )
              ) AS "v1"
            FROM "order_lines" AS "lines_6"
            LEFT JOIN "orders" AS "order_7"
              ON "order_7"."order_id" = "lines_6"."order_id"
            WHERE
              NOT (
                "order_7"."status" IN ('cancelled', 'cart')
              )
            GROUP BY
              "lines_6"."sku"
          ) AS "lines_6_figures"
            ON "lines_6_figures"."k1" = "products_5"."sku"
          WHERE
            "products_5"."active" <> FALSE OR "products_5"."active" IS NULL
          ORDER BY
            COALESCE("lines_6_figures"."v1", 0) DESC,
            "products_5"."sku" ASC
          LIMIT 3
        ) AS "best_sellers_9"
        WHERE
          "best_sellers_9"."sku" = "products_4"."sku"
      )
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM (
      SELECT
        "orders_10"."shopper_id" AS "k1",
        CASE WHEN "orders_10"."status" IN ('cancelled', 'refunded') THEN 1 ELSE 0 END AS "ok",
        ROW_NUMBER() OVER (
          PARTITION BY "orders_10"."shopper_id"
          ORDER BY "orders_10"."ordered_at" DESC, "orders_10"."order_id" ASC
        ) AS "n"
      FROM "orders" AS "orders_10"
      WHERE
        "orders_10"."status" <> 'cart'
    ) AS "orders_10_rows"
    WHERE
      "orders_10_rows"."k1" = "t"."shopper_id"
      AND "orders_10_rows"."n" <= 1
      AND "orders_10_rows"."ok" = 1
  )
ORDER BY
  "t"."shopper_id" ASC;
