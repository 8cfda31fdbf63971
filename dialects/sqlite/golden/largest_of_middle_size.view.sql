CREATE VIEW "largest_of_middle_size" AS
SELECT
  CAST("t"."org_id" AS INTEGER) AS "org_id",
  CAST("t"."name" AS TEXT) AS "name",
  CAST("t"."region" AS TEXT) AS "region",
  CAST("t"."employees" AS INTEGER) AS "employees"
FROM "orgs" AS "t"
WHERE
  "t"."region" IN ('AMER', 'EMEA')
  AND "t"."employees" >= 100
  AND "t"."employees" <= 5000
  AND INSTR("t"."name", '100%_test') = 0
ORDER BY
  CASE WHEN "t"."region" IS NULL THEN 1 ELSE 0 END ASC,
  "t"."region" ASC,
  CASE WHEN "t"."employees" IS NULL THEN 1 ELSE 0 END ASC,
  "t"."employees" DESC,
  "t"."org_id" ASC
LIMIT 3;
