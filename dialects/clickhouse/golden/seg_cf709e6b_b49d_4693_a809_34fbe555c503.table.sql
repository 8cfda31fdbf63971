CREATE OR REPLACE TABLE "seg_cf709e6b_b49d_4693_a809_34fbe555c503" AS
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
  "territory_1"."label_id" = CAST('cf709e6b-b49d-4693-a809-34fbe555c503' AS Nullable(UUID));
