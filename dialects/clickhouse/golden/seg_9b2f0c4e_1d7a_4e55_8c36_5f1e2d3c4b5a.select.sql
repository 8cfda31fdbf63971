SELECT
  CAST("t"."office_id" AS Nullable(Int64)) AS "office_id",
  CAST("t"."city" AS Nullable(String)) AS "city",
  CAST("t"."territory_id" AS Nullable(Int64)) AS "territory_id"
FROM "offices" AS "t"
LEFT JOIN (
  SELECT
    toNullable("territory_1"."label_id") AS "label_id",
    toNullable("territory_1"."territory_id") AS "territory_id"
  FROM "territories" AS "territory_1"
) AS "territory_1"
  ON "territory_1"."territory_id" = "t"."territory_id"
WHERE
  "territory_1"."label_id" = CAST('9b2f0c4e-1d7a-4e55-8c36-5f1e2d3c4b5a' AS Nullable(UUID))
ORDER BY
  "t"."office_id" ASC;
