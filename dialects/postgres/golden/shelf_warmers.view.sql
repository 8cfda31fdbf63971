CREATE OR REPLACE VIEW "shelf_warmers" AS
SELECT
  CAST("t"."sku" AS TEXT) AS "sku",
  CAST("t"."title" AS TEXT) AS "title",
  CAST("t"."category" AS TEXT) AS "category",
  CAST("t"."list_price" AS NUMERIC(8, 2)) AS "list_price",
  CAST(NULLIF("t"."weight_kg", CAST('NaN' AS DOUBLE PRECISION)) AS DOUBLE PRECISION) AS "weight_kg",
  CAST("t"."launched_on" AS DATE) AS "launched_on",
  CAST("t"."active" AS BOOLEAN) AS "active"
FROM "products" AS "t"
LEFT JOIN (
  SELECT
    "lines_1"."sku" AS "k1",
    CAST(SUM("lines_1"."quantity") AS BIGINT) AS "v1"
  FROM "order_lines" AS "lines_1"
  GROUP BY
    "lines_1"."sku"
) AS "lines_1_figures"
  ON "lines_1_figures"."k1" = "t"."sku"
WHERE
  "t"."launched_on" >= CAST('2024-12-31' AS DATE)
  AND "t"."launched_on" <= CAST('2026-02-28' AS DATE)
  AND COALESCE("lines_1_figures"."v1", 0) < 10
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
      "lines_2"."sku" = "t"."sku"
      AND (
        "account_5"."region" <> 'EMEA' OR "account_5"."region" IS NULL
      )
  );
