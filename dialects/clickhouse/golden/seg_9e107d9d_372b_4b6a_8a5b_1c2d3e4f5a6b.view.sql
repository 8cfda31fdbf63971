CREATE VIEW "seg_9e107d9d_372b_4b6a_8a5b_1c2d3e4f5a6b" AS
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
LEFT JOIN (
  SELECT
    toNullable("contact_1"."stage") AS "stage",
    toNullable("contact_1"."contact_id") AS "contact_id"
  FROM "models_contacts" AS "contact_1"
) AS "contact_1"
  ON "contact_1"."contact_id" = "t"."contact_id"
WHERE
  "t"."scored_at" IS NULL
  OR "t"."scored_at" < toDateTime64('2025-12-16 08:00:00', 6, 'UTC')
  OR (
    "t"."is_customer" = FALSE AND "t"."domain" = '' AND "contact_1"."stage" <> 'customer'
  );
