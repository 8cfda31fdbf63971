CREATE OR REPLACE TABLE "best_half_of_each_region" AS
SELECT
  "members"."org_id" AS "org_id",
  "members"."region" AS "region",
  "members"."arr" AS "arr"
FROM (
  SELECT
    CAST("t"."org_id" AS Nullable(Int64)) AS "org_id",
    CAST("t"."region" AS Nullable(String)) AS "region",
    CAST("t"."arr" AS Nullable(Decimal(12, 2))) AS "arr",
    ROW_NUMBER() OVER (
      PARTITION BY "t"."region"
      ORDER BY CASE WHEN "t"."arr" IS NULL THEN 1 ELSE 0 END ASC, "t"."arr" DESC, "t"."org_id" ASC
    ) AS "n",
    COUNT(*) OVER (PARTITION BY "t"."region") AS "size"
  FROM "orgs" AS "t"
  WHERE
    "t"."arr" IS NOT NULL
    AND CAST(modulo(
      reinterpretAsUInt32(
        reverse(substring(SHA256((
          'spring-calls:' || CAST("t"."org_id" AS Nullable(String))
        )), 29, 4))
      ),
      10000
    ) AS Nullable(Int64)) < 8000
) AS "members"
WHERE
  (
    CAST("members"."n" AS Nullable(Int128)) - 1
  ) * 2 < "members"."size";
