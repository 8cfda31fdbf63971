CREATE TABLE "seg_6f1c2b3a_7d8e_4f90_a1b2_c3d4e5f60718" AS
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
  CASE
    WHEN json_type("t"."metadata", '$."industry"') = 'text'
    THEN json_extract("t"."metadata", '$."industry"')
  END = 'SaaS'
  AND CASE
    WHEN json_type("t"."metadata", '$."seats"') IN ('integer', 'real')
    THEN CAST(json_extract("t"."metadata", '$."seats"') AS REAL)
  END >= 10.0e0
  AND CASE
    WHEN json_type("t"."metadata", '$."seats"') IN ('integer', 'real')
    THEN CAST(json_extract("t"."metadata", '$."seats"') AS REAL)
  END <= 200.0e0
  AND (
    (
      "t"."revenue" > 1000000 AND "t"."country" = 'US'
    )
    OR (
      "t"."renewal_on" >= '2025-01-01' AND "t"."renewal_on" <= '2025-06-30'
    )
  );
