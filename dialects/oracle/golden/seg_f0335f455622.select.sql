SELECT
  CAST("t"."company_id" AS NUMBER(19)) AS "company_id",
  CAST("t"."name" AS VARCHAR2(4000)) AS "name",
  CAST("t"."domain" AS VARCHAR2(4000)) AS "domain",
  CAST("t"."country" AS VARCHAR2(4000)) AS "country",
  CAST("t"."employee_count" AS NUMBER(19)) AS "employee_count",
  CAST("t"."revenue" AS NUMBER(12, 2)) AS "revenue",
  CAST("t"."is_customer" AS NUMBER(1)) AS "is_customer",
  CAST("t"."scored_at" AS TIMESTAMP(6)) AS "scored_at",
  CAST(TRUNC("t"."renewal_on") AS DATE) AS "renewal_on",
  "t"."metadata" AS "metadata",
  CAST("t"."contact_id" AS NUMBER(19)) AS "contact_id"
FROM "models_companies" "t"
WHERE
  "t"."country" COLLATE BINARY IN ('US', 'CA')
  AND "t"."employee_count" >= 100
  AND "t"."employee_count" <= 5000
  AND INSTR("t"."name" COLLATE BINARY, '100%_test') = 0
ORDER BY
  CASE WHEN "t"."country" IS NULL THEN 1 ELSE 0 END ASC,
  "t"."country" COLLATE BINARY ASC,
  CASE WHEN "t"."employee_count" IS NULL THEN 1 ELSE 0 END ASC,
  "t"."employee_count" DESC,
  "t"."company_id" ASC
FETCH FIRST 3 ROWS ONLY;
