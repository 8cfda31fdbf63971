CREATE TABLE "seg_6f1c2b3a_7d8e_4f90_a1b2_c3d4e5f60718" AS
SELECT
  CAST("t"."company_id" AS BIGINT) AS "company_id",
  CAST("t"."name" AS TEXT) AS "name",
  CAST("t"."domain" AS TEXT) AS "domain",
  CAST("t"."country" AS TEXT) AS "country",
  CAST("t"."employee_count" AS BIGINT) AS "employee_count",
  CAST("t"."revenue" AS NUMERIC(12, 2)) AS "revenue",
  CAST("t"."is_customer" AS BOOLEAN) AS "is_customer",
  CAST("t"."scored_at" AS TIMESTAMP) AS "scored_at",
  CAST("t"."renewal_on" AS DATE) AS "renewal_on",
  "t"."metadata" AS "metadata",
  CAST("t"."contact_id" AS BIGINT) AS "contact_id"
FROM "models_companies" AS "t"
WHERE
  CASE
    WHEN jsonb_typeof("t"."metadata" -> 'industry') = 'string'
    THEN (
      "t"."metadata" ->> 'industry'
    )
  END = 'SaaS'
  AND CASE
    WHEN jsonb_typeof("t"."metadata" -> 'seats') = 'number'
    THEN CAST("t"."metadata" -> 'seats' AS DOUBLE PRECISION)
  END >= CAST(10.0 AS DOUBLE PRECISION)
  AND CASE
    WHEN jsonb_typeof("t"."metadata" -> 'seats') = 'number'
    THEN CAST("t"."metadata" -> 'seats' AS DOUBLE PRECISION)
  END <= CAST(200.0 AS DOUBLE PRECISION)
  AND (
    (
      "t"."revenue" > 1000000 AND "t"."country" = 'US'
    )
    OR (
      "t"."renewal_on" >= CAST('2025-01-01' AS DATE) AND "t"."renewal_on" <= CAST('2025-06-30' AS DATE)
    )
  );
