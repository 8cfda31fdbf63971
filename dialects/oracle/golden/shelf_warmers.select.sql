SELECT
  CAST("t"."sku" AS VARCHAR2(4000)) AS "sku",
  CAST("t"."title" AS VARCHAR2(4000)) AS "title",
  CAST("t"."category" AS VARCHAR2(4000)) AS "category",
  CAST("t"."list_price" AS NUMBER(8, 2)) AS "list_price",
  CAST(NULLIF("t"."weight_kg", BINARY_DOUBLE_NAN) AS BINARY_DOUBLE) AS "weight_kg",
  CAST(TRUNC("t"."launched_on") AS DATE) AS "launched_on",
  CAST("t"."active" AS NUMBER(1)) AS "active"
FROM "products" "t"
WHERE
  TRUNC("t"."launched_on") >= DATE '2024-12-31'
  AND TRUNC("t"."launched_on") <= DATE '2026-02-28'
  AND NOT EXISTS(
    SELECT
      1
    FROM (
      SELECT
        "lines_1"."sku" COLLATE BINARY AS "k1"
      FROM "order_lines" "lines_1"
      GROUP BY
        "lines_1"."sku" COLLATE BINARY
      HAVING
        SUM("lines_1"."quantity") >= 10
    ) "lines_1_groups"
    WHERE
      "lines_1_groups"."k1" = "t"."sku" COLLATE BINARY
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM "order_lines" "lines_2"
    JOIN "orders" "order_3"
      ON "order_3"."order_id" = "lines_2"."order_id"
    JOIN "shoppers" "shopper_4"
      ON "shopper_4"."shopper_id" = "order_3"."shopper_id"
    JOIN "accounts" "account_5"
      ON "account_5"."account_id" = "shopper_4"."account_id"
    WHERE
      "lines_2"."sku" COLLATE BINARY = "t"."sku" COLLATE BINARY
      AND (
        "account_5"."region" COLLATE BINARY <> 'EMEA' OR "account_5"."region" IS NULL
      )
  )
ORDER BY
  "t"."sku" COLLATE BINARY ASC;
