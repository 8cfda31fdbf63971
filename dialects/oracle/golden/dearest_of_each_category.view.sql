CREATE OR REPLACE VIEW "dearest_of_each_category" AS
SELECT
  "members"."sku" AS "sku",
  "members"."category" AS "category",
  "members"."list_price" AS "list_price"
FROM (
  SELECT
    CAST("t"."sku" AS VARCHAR2(4000)) AS "sku",
    CAST("t"."category" AS VARCHAR2(4000)) AS "category",
    CAST("t"."list_price" AS NUMBER(8, 2)) AS "list_price",
    ROW_NUMBER() OVER (
      PARTITION BY "t"."category" COLLATE BINARY
      ORDER BY CASE WHEN "t"."list_price" IS NULL THEN 1 ELSE 0 END ASC, "t"."list_price" DESC, "t"."sku" COLLATE BINARY ASC
    ) AS "n"
  FROM "products" "t"
  WHERE
    "t"."active" = 1 OR "t"."active" IS NULL
) "members"
WHERE
  "members"."n" <= 2;
