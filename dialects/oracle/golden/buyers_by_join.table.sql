CREATE TABLE "buyers_by_join" AS
SELECT
  CAST("t"."person_id" AS NUMBER(19)) AS "person_id",
  CAST("company_2"."name" AS VARCHAR2(4000)) AS "company_name",
  CAST("parent_3"."arr" AS NUMBER(12, 2)) AS "company_parent_arr"
FROM "people" "t"
LEFT JOIN "orgs" "company_2"
  ON "company_2"."org_id" = "t"."org_id"
LEFT JOIN "orgs" "parent_3"
  ON "parent_3"."org_id" = "company_2"."parent_id"
WHERE
  EXISTS(
    SELECT
      1
    FROM "deals" "closed_1"
    WHERE
      "closed_1"."org_id" = "t"."org_id"
  )
  AND EXISTS(
    SELECT
      1
    FROM "deals" "closed_1"
    WHERE
      "closed_1"."org_id" = "t"."org_id"
      AND TRUNC("closed_1"."close_date") >= DATE '2025-01-01'
      AND TRUNC("closed_1"."close_date") < DATE '2026-03-17'
      AND "closed_1"."stage" COLLATE BINARY = 'won'
      AND "closed_1"."amount" >= 50000.00
  )
  AND "company_2"."arr" > 50000;
