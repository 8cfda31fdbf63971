CREATE OR REPLACE VIEW "shelf_warmers" AS
SELECT
  CAST("t"."sku" AS VARCHAR(65535)) AS "sku",
  CAST("t"."title" AS VARCHAR(65535)) AS "title",
  CAST("t"."category" AS VARCHAR(65535)) AS "category",
  CAST("t"."list_price" AS DECIMAL(8, 2)) AS "list_price",
  CAST(CASE WHEN "t"."weight_kg" <= CAST('Infinity' AS DOUBLE PRECISION) THEN "t"."weight_kg" END AS DOUBLE PRECISION) AS "weight_kg",
  CAST("t"."launched_on" AS DATE) AS "launched_on",
  CAST("t"."active" AS BOOLEAN) AS "active"
FROM "products" AS "t"
WHERE
  "t"."launched_on" >= CAST('2024-12-31' AS DATE)
  AND "t"."launched_on" <= CAST('2026-02-28' AS DATE)
  AND NOT EXISTS(
    SELECT
      1
    FROM (
      SELECT
        (
          "lines_1"."sku" || '.'
        ) AS "k1"
      FROM "order_lines" AS "lines_1"
      GROUP BY
        (
          "lines_1"."sku" || '.'
        )
      HAVING
        SUM("lines_1"."quantity") >= 10
    ) AS "lines_1_groups"
    WHERE
      "lines_1_groups"."k1" = (
        "t"."sku" || '.'
      )
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM "order_lines" AS "lines_2"
    JOIN "orders" AS "order_3"
      ON "order_3"."order_id" = "lines_2"."order_id"
    JOIN "shoppers" AS "shopper_4"
      ON "shopper_4"."shopper_id" = "order_3"."shopper_id"
    JOIN "accounts" AS "account_5"
      ON "account_5"."account_id" = "shopper_4"."account_id"
    WHERE
      (
        "lines_2"."sku" || '.'
      ) = (
        "t"."sku" || '.'
      )
      AND (
        (
          "account_5"."region" || '.'
        ) <> ('EMEA' || '.') OR "account_5"."region" IS NULL
      )
  );
