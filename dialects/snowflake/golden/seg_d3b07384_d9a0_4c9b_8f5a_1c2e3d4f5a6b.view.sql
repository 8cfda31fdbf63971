CREATE OR REPLACE VIEW "seg_d3b07384_d9a0_4c9b_8f5a_1c2e3d4f5a6b" AS
SELECT
  CAST("t"."office_id" AS BIGINT) AS "office_id",
  CAST("t"."city" AS VARCHAR) AS "city",
  CAST("t"."territory_id" AS BIGINT) AS "territory_id"
FROM "offices" AS "t"
LEFT JOIN "territories" AS "territory_1"
  ON "territory_1"."territory_id" = "t"."territory_id"
WHERE
  "territory_1"."label_id" = 'd3b07384-d9a0-4c9b-8f5a-1c2e3d4f5a6b';
