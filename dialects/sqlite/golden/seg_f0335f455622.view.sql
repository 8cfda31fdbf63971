CREATE VIEW "seg_f0335f455622" AS
SELECT
  CAST("t"."company_id" AS INTEGER) AS "company_id",
  CAST("t"."name" AS TEXT) AS "name",
  CAST("t"."domain" AS TEXT) AS "domain",
  CAST("t"."country" AS TEXT) AS "country",
  CAST("t"."employee_count" AS INTEGER) AS "employee_count",
  CAST("t"."revenue" AS NUMERIC) AS "revenue",
  CAST("t"."is_customer" AS INTEGER) AS "is_customer",
  CAST("t"."scored_at" AS TEXT) AS "scored_at",
  CAST("t"."renewal_on" AS TEXT) AS "renewal_on",
  "t"."metadata" AS "metadata",
  CAST("t"."contact_id" AS INTEGER) AS "contact_id"
FROM "models_companies" AS "t"
WHERE
  "t"."country" IN ('US', 'CA')
  AND "t"."employee_count" >= 100
  AND "t"."employee_count" <= 5000
  AND INSTR("t"."name", '100%_test') = 0
ORDER BY
  CASE WHEN "t"."country" IS NULL THEN 1 ELSE 0 END ASC,
  "t"."country" ASC,
  CASE WHEN "t"."employee_count" IS NULL THEN 1 ELSE 0 END ASC,
  "t"."employee_count" DESC,
  "t"."company_id" ASC
LIMIT 3;
