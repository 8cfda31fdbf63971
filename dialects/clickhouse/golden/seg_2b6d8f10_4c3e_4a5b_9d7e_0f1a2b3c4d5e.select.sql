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
    toNullable("contact_3"."stage") AS "stage",
    toNullable("contact_3"."contact_id") AS "contact_id"
  FROM "models_contacts" AS "contact_3"
) AS "contact_3"
  ON "contact_3"."contact_id" = "t"."contact_id"
WHERE
  "t"."company_id" IN (
    SELECT
      CAST("events_1"."company_id" AS Nullable(Int64)) AS "k1"
    FROM "models_events" AS "events_1"
    WHERE
      "events_1"."happened_at" >= toDateTime64('2026-03-02 08:00:00', 6, 'UTC')
      AND "events_1"."happened_at" < toDateTime64('2026-03-16 08:00:00', 6, 'UTC')
      AND "events_1"."event_type" = 'workflow_published'
    GROUP BY
      "events_1"."company_id"
    HAVING
      COUNT(*) > 1
  )
  AND NOT (
    "t"."company_id" IN (
      SELECT
        CAST("activities_2"."company_id" AS Nullable(Int64)) AS "k1"
      FROM "activities" AS "activities_2"
      WHERE
        "activities_2"."workflow" = '7d0c2f3a-1b2c-4d3e-8f4a-5b6c7d8e9f00'
        AND "activities_2"."kind" = 'workflowNodeExecuted'
        AND "activities_2"."node" = 'send_email'
    )
  )
  AND "t"."scored_at" IS NOT NULL
  AND (
    "t"."scored_at" >= toDateTime64('2025-12-16 08:00:00', 6, 'UTC') OR "t"."scored_at" IS NULL
  )
  AND (
    "t"."is_customer" <> FALSE
    OR "t"."is_customer" IS NULL
    OR "t"."domain" <> ''
    OR "t"."domain" IS NULL
    OR "contact_3"."stage" = 'customer'
    OR "contact_3"."stage" IS NULL
  )
ORDER BY
  "t"."company_id" ASC;
