CREATE OR REPLACE VIEW "buyers_by_join" AS
SELECT
  CAST("t"."person_id" AS BIGINT) AS "person_id",
  CAST("company_2"."name" AS VARCHAR(65535)) AS "company_name",
  CAST("parent_3"."arr" AS DECIMAL(12, 2)) AS "company_parent_arr"
FROM "people" AS "t"
LEFT JOIN "orgs" AS "company_2"
  ON "company_2"."org_id" = "t"."org_id"
LEFT JOIN "orgs" AS "parent_3"
  ON "parent_3"."org_id" = "company_2"."parent_id"
WHERE
  EXISTS(
    SELECT
      1
    FROM "deals" AS "closed_1"
    WHERE
      "closed_1"."org_id" = "t"."org_id"
  )
  AND EXISTS(
    SELECT
      1
    FROM "deals" AS "closed_1"
    WHERE
      "closed_1"."org_id" = "t"."org_id"
      AND "closed_1"."close_date" >= CAST('2025-01-01' AS DATE)
      AND "closed_1"."close_date" < CAST('2026-03-17' AS DATE)
      AND (
        "closed_1"."stage" || '.'
      ) = ('won' || '.')
      AND "closed_1"."amount" >= 50000.00
  )
  AND "company_2"."arr" > 50000;
