CREATE OR REPLACE TABLE "seg_6f1c2b3a_7d8e_4f90_a1b2_c3d4e5f60718" AS
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
  CASE
    WHEN JSONType("t"."metadata", 'industry') = 'String'
    THEN JSONExtractString("t"."metadata", 'industry')
  END = 'SaaS'
  AND CASE
    WHEN JSONType("t"."metadata", 'seats') IN ('Int64', 'UInt64', 'Double')
    THEN JSONExtractFloat("t"."metadata", 'seats')
  END >= 10.0e0
  AND CASE
    WHEN JSONType("t"."metadata", 'seats') IN ('Int64', 'UInt64', 'Double')
    THEN JSONExtractFloat("t"."metadata", 'seats')
  END <= 200.0e0
  AND (
    (
      "t"."revenue" > CAST('1000000' AS Decimal(76, 2)) AND "t"."country" = 'US'
    )
    OR (
      "t"."renewal_on" >= toDate32('2025-01-01') AND "t"."renewal_on" <= toDate32('2025-06-30')
    )
  );
