CREATE TABLE "best_half_of_each_region" AS
SELECT
  "members"."org_id" AS "org_id",
  "members"."region" AS "region",
  "members"."arr" AS "arr"
FROM (
  SELECT
    CAST("t"."org_id" AS INTEGER) AS "org_id",
    CAST("t"."region" AS TEXT) AS "region",
    CAST("t"."arr" AS NUMERIC) AS "arr",
    ROW_NUMBER() OVER (
      PARTITION BY "t"."region"
      ORDER BY CASE WHEN "t"."arr" IS NULL THEN 1 ELSE 0 END ASC, "t"."arr" DESC, "t"."org_id" ASC
    ) AS "n",
    COUNT(*) OVER (PARTITION BY "t"."region") AS "size"
  FROM "orgs" AS "t"
  WHERE
    "t"."arr" IS NOT NULL
    AND SEGSQL_BUCKET((
      'spring-calls:' || CAST("t"."org_id" AS TEXT)
    )) < 8000
) AS "members"
WHERE
  (
    "members"."n" - 1
  ) * 2 < "members"."size";
