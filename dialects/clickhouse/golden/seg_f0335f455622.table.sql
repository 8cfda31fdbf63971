CREATE OR REPLACE TABLE "seg_f0335f455622" AS
SELECT
  CAST("t"."company_id" AS Nullable(Int64)) AS "company_id",
  CAST("t"."name" AS Nullable(String)) AS "name",
  CAST("t"."domain" AS Nullable(String)) AS "domain",
  CAST("t"."country" AS Nullable(String)) AS "country",
  CAST("t"."employee_count" AS Nullable(Int64)) AS "employee_count",
  CAST("t"."revenue" AS Nullable(Decimal(12, 2))) AS "revenue",
  CAST("t"."is_customer" AS Nullable(Bool)) AS "is_customer",
  CAST("t"."scored_at" AS Nullable(DateTime64(6, 'UTC'))) AS "scored_at",
  CAST("t"."renewal_on" AS Nullable(Date32)) AS "renewal_on",
  "t"."metadata" AS "metadata",
  CAST("t"."contact_id" AS Nullable(Int64)) AS "contact_id"
FROM "models_companies" AS "t"
WHERE
  "t"."country" IN ('US', 'CA')
  AND "t"."employee_count" >= 100
  AND "t"."employee_count" <= 5000
  AND position("t"."name", '100%_test') = 0
ORDER BY
  CASE WHEN "t"."country" IS NULL THEN 1 ELSE 0 END ASC,
  "t"."country" ASC,
  CASE WHEN "t"."employee_count" IS NULL THEN 1 ELSE 0 END ASC,
  "t"."employee_count" DESC,
  "t"."company_id" ASC
LIMIT 3;
