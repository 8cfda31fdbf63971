SELECT
  "members"."sku" AS "sku",
  "members"."category" AS "category",
  "members"."list_price" AS "list_price"
FROM (
  SELECT
    CAST("t"."sku" AS VARCHAR) AS "sku",
    CAST("t"."category" AS VARCHAR) AS "category",
    CAST("t"."list_price" AS DECIMAL(8, 2)) AS "list_price",
    ROW_NUMBER() OVER (
      PARTITION BY "t"."category"
      ORDER BY CASE WHEN "t"."list_price" IS NULL THEN 1 ELSE 0 END ASC, "t"."list_price" DESC, "t"."sku" ASC
    ) AS "n",
    "t"."list_price" AS "s1",
    "t"."sku" AS "s2"
  FROM "products" AS "t"
  WHERE
    "t"."active" = TRUE OR "t"."active" IS NULL
) AS "members"
WHERE
  "members"."n" <= 2
ORDER BY
  CASE WHEN "members"."s1" IS NULL THEN 1 ELSE 0 END ASC,
  "members"."s1" DESC,
  "members"."s2" ASC;
