CREATE TABLE "power_users" AS
SELECT
  CAST("t"."person" AS VARCHAR) AS "person",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."country" AS VARCHAR) AS "country",
  CAST("t"."email" AS VARCHAR) AS "email",
  CAST("t"."company" AS VARCHAR) AS "company",
  CAST("t"."status" AS VARCHAR) AS "status",
  CAST("t"."verified" AS BOOLEAN) AS "verified",
  CAST("t"."age" AS BIGINT) AS "age",
  CAST("t"."visits" AS BIGINT) AS "visits",
  CAST(CASE WHEN NOT (
    IS_NAN("t"."revenue")
  ) THEN "t"."revenue" END AS DOUBLE) AS "revenue",
  CAST("t"."spent" AS DECIMAL(12, 2)) AS "spent",
  CAST("t"."born" AS DATE) AS "born",
  CAST("t"."seen" AS TIMESTAMP(6)) AS "seen",
  CAST("t"."left_at" AS TIMESTAMP(6)) AS "left_at"
FROM "people" AS "t"
WHERE
  "t"."visits" >= 20
  AND CASE WHEN NOT (
    IS_NAN("t"."revenue")
  ) THEN "t"."revenue" END > 1000.0e0
  AND CASE WHEN NOT (
    IS_NAN("t"."revenue")
  ) THEN "t"."revenue" END <= 99999.5e0
  AND "t"."age" < 100
  AND STRPOS("t"."company", '100%') > 0
  AND NOT (
    "t"."plan" IN ('free', 'trial')
  )
  AND "t"."status" <> 'banned'
  AND "t"."left_at" IS NULL;
