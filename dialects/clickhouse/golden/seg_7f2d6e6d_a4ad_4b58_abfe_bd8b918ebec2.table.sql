CREATE OR REPLACE TABLE "seg_7f2d6e6d_a4ad_4b58_abfe_bd8b918ebec2" AS
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
  "territory_1"."label_id" = CAST('7f2d6e6d-a4ad-4b58-abfe-bd8b918ebec2' AS Nullable(UUID));
