CREATE OR REPLACE VIEW "seg_9e107d9d_372b_4b6a_8a5b_1c2d3e4f5a6b" AS
SELECT
  CAST("t"."company_id" AS BIGINT) AS "company_id",
  CAST("t"."name" AS VARCHAR) AS "name",
  CAST("t"."domain" AS VARCHAR) AS "domain",
  CAST("t"."country" AS VARCHAR) AS "country",
  CAST("t"."employee_count" AS BIGINT) AS "employee_count",
  CAST("t"."revenue" AS NUMBER(12, 2)) AS "revenue",
  CAST("t"."is_customer" AS BOOLEAN) AS "is_customer",
  CAST("t"."scored_at" AS TIMESTAMP_NTZ(6)) AS "scored_at",
  CAST("t"."renewal_on" AS DATE) AS "renewal_on",
  "t"."metadata" AS "metadata",
  CAST("t"."contact_id" AS BIGINT) AS "contact_id"
FROM "models_companies" AS "t"
LEFT JOIN "models_contacts" AS "contact_1"
  ON "contact_1"."contact_id" = "t"."contact_id"
WHERE
  "t"."scored_at" IS NULL
  OR "t"."scored_at" < TO_TIMESTAMP_NTZ('2025-12-16 08:00:00', 'YYYY-MM-DD HH24:MI:SS')
  OR (
    "t"."is_customer" = FALSE AND "t"."domain" = '' AND "contact_1"."stage" <> 'customer'
  );
