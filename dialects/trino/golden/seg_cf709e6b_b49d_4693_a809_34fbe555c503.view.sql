CREATE OR REPLACE VIEW "seg_cf709e6b_b49d_4693_a809_34fbe555c503" AS
SELECT
  CAST("t"."office_id" AS BIGINT) AS "office_id",
  CAST("t"."city" AS VARCHAR) AS "city",
  CAST("t"."territory_id" AS BIGINT) AS "territory_id"
FROM "offices" AS "t"
LEFT JOIN "territories" AS "territory_1"
  ON "territory_1"."territory_id" = "t"."territory_id"
WHERE
  "territory_1"."label_id" = CAST('cf709e6b-b49d-4693-a809-34fbe555c503' AS UUID);
