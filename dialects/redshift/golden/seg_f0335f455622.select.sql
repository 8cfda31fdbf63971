SELECT
  CAST("t"."company_id" AS BIGINT) AS "company_id",
  CAST("t"."name" AS VARCHAR(65535)) AS "name",
  CAST("t"."domain" AS VARCHAR(65535)) AS "domain",
  CAST("t"."country" AS VARCHAR(65535)) AS "country",
  CAST("t"."employee_count" AS BIGINT) AS "employee_count",
  CAST("t"."revenue" AS DECIMAL(12, 2)) AS "revenue",
  CAST("t"."is_customer" AS BOOLEAN) AS "is_customer",
  CAST("t"."scored_at" AS TIMESTAMP) AS "scored_at",
  CAST("t"."renewal_on" AS DATE) AS "renewal_on",
  "t"."metadata" AS "metadata",
  CAST("t"."contact_id" AS BIGINT) AS "contact_id"
FROM "models_companies" AS "t"
WHERE
  (
    "t"."country" || '.'
  ) IN (('US' || '.'), ('CA' || '.'))
  AND "t"."employee_count" >= 100
  AND "t"."employee_count" <= 5000
  AND STRPOS("t"."name", '100%_test') = 0
ORDER BY
  CASE WHEN "t"."country" IS NULL THEN 1 ELSE 0 END ASC,
  (
    "t"."country" || CHR(1)
  ) ASC,
  CASE WHEN "t"."employee_count" IS NULL THEN 1 ELSE 0 END ASC,
  "t"."employee_count" DESC,
  "t"."company_id" ASC
LIMIT 3;
