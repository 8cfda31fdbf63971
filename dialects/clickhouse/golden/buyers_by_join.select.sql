SELECT
  CAST("t"."person_id" AS Nullable(Int64)) AS "person_id",
  CAST("company_2"."name" AS Nullable(String)) AS "company_name",
  CAST("parent_3"."arr" AS Nullable(Decimal(12, 2))) AS "company_parent_arr"
FROM "people" AS "t"
LEFT JOIN (
  SELECT
    toNullable("company_2"."arr") AS "arr",
    toNullable("company_2"."org_id") AS "org_id",
    toNullable("company_2"."name") AS "name",
    toNullable("company_2"."parent_id") AS "parent_id"
  FROM "orgs" AS "company_2"
) AS "company_2"
  ON "company_2"."org_id" = "t"."org_id"
LEFT JOIN (
  SELECT
    toNullable("parent_3"."arr") AS "arr",
    toNullable("parent_3"."org_id") AS "org_id"
  FROM "orgs" AS "parent_3"
) AS "parent_3"
  ON "parent_3"."org_id" = "company_2"."parent_id"
WHERE
  "t"."org_id" IN (
    SELECT
      CAST("closed_1"."org_id" AS Nullable(Int64)) AS "k1"
    FROM "deals" AS "closed_1"
  )
  AND "t"."org_id" IN (
    SELECT
      CAST("closed_1"."org_id" AS Nullable(Int64)) AS "k1"
    FROM "deals" AS "closed_1"
    WHERE
      "closed_1"."close_date" >= toDate32('2025-01-01')
      AND "closed_1"."close_date" < toDate32('2026-03-17')
      AND "closed_1"."stage" = 'won'
      AND "closed_1"."amount" >= CAST('50000.00' AS Decimal(76, 2))
  )
  AND "company_2"."arr" > CAST('50000' AS Decimal(76, 2))
ORDER BY
  "t"."person_id" ASC;
