SELECT
  CAST("t"."company_id" AS BIGINT) AS "company_id",
  CAST("t"."name" AS VARCHAR) AS "name",
  CAST("t"."domain" AS VARCHAR) AS "domain",
  CAST("t"."country" AS VARCHAR) AS "country",
  CAST("t"."employee_count" AS BIGINT) AS "employee_count",
  CAST("t"."revenue" AS DECIMAL(12, 2)) AS "revenue",
  CAST("t"."is_customer" AS BOOLEAN) AS "is_customer",
  CAST("t"."scored_at" AS TIMESTAMP) AS "scored_at",
  CAST("t"."renewal_on" AS DATE) AS "renewal_on",
  "t"."metadata" AS "metadata",
  CAST("t"."contact_id" AS BIGINT) AS "contact_id"
FROM "models_companies" AS "t"
WHERE
  CASE
    WHEN json_type("t"."metadata", '$."industry"') = 'VARCHAR'
    THEN json_extract_string("t"."metadata", '$."industry"')
  END = 'SaaS'
  AND CASE
    WHEN json_type("t"."metadata", '$."seats"') IN ('BIGINT', 'UBIGINT', 'DOUBLE')
    THEN CAST(json_extract_string("t"."metadata", '$."seats"') AS DOUBLE)
  END >= 10.0e0
  AND CASE
    WHEN json_type("t"."metadata", '$."seats"') IN ('BIGINT', 'UBIGINT', 'DOUBLE')
    THEN CAST(json_extract_string("t"."metadata", '$."seats"') AS DOUBLE)
  END <= 200.0e0
  AND (
    (
      "t"."revenue" > 1000000 AND "t"."country" = 'US'
    )
    OR (
      "t"."renewal_on" >= CAST('2025-01-01' AS DATE) AND "t"."renewal_on" <= CAST('2025-06-30' AS DATE)
    )
  )
ORDER BY
  "t"."company_id" ASC;
