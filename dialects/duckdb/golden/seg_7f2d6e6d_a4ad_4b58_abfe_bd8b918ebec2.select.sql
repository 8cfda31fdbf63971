SELECT
  CAST("t"."office_id" AS BIGINT) AS "office_id",
  CAST("t"."city" AS VARCHAR) AS "city",
  CAST("t"."territory_id" AS BIGINT) AS "territory_id"
FROM "offices" AS "t"
LEFT JOIN "territories" AS "territory_1"
  ON "territory_1"."territory_id" = "t"."territory_id"
WHERE
  "territory_1"."label_id" = CAST('7f2d6e6d-a4ad-4b58-abfe-bd8b918ebec2' AS UUID)
ORDER BY
  "t"."office_id" ASC;
