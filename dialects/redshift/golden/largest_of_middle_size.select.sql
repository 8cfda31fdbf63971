SELECT
  CAST("t"."org_id" AS BIGINT) AS "org_id",
  CAST("t"."name" AS VARCHAR(65535)) AS "name",
  CAST("t"."region" AS VARCHAR(65535)) AS "region",
  CAST("t"."employees" AS BIGINT) AS "employees"
FROM "orgs" AS "t"
WHERE
  (
    "t"."region" || '.'
  ) IN (('AMER' || '.'), ('EMEA' || '.'))
  AND "t"."employees" >= 100
  AND "t"."employees" <= 5000
  AND STRPOS("t"."name", '100%_test') = 0
ORDER BY
  CASE WHEN "t"."region" IS NULL THEN 1 ELSE 0 END ASC,
  (
    "t"."region" || CHR(1)
  ) ASC,
  CASE WHEN "t"."employees" IS NULL THEN 1 ELSE 0 END ASC,
  "t"."employees" DESC,
  "t"."org_id" ASC
LIMIT 3;
