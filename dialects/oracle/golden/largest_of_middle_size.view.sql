CREATE OR REPLACE VIEW "largest_of_middle_size" AS
SELECT
  CAST("t"."org_id" AS NUMBER(19)) AS "org_id",
  CAST("t"."name" AS VARCHAR2(4000)) AS "name",
  CAST("t"."region" AS VARCHAR2(4000)) AS "region",
  CAST("t"."employees" AS NUMBER(19)) AS "employees"
FROM "orgs" "t"
WHERE
  "t"."region" COLLATE BINARY IN ('AMER', 'EMEA')
  AND "t"."employees" >= 100
  AND "t"."employees" <= 5000
  AND INSTR("t"."name" COLLATE BINARY, '100%_test') = 0
ORDER BY
  CASE WHEN "t"."region" IS NULL THEN 1 ELSE 0 END ASC,
  "t"."region" COLLATE BINARY ASC,
  CASE WHEN "t"."employees" IS NULL THEN 1 ELSE 0 END ASC,
  "t"."employees" DESC,
  "t"."org_id" ASC
FETCH FIRST 3 ROWS ONLY;
