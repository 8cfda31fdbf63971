CREATE OR REPLACE TABLE "seen_at_noon_8591222f63cd" AS
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
  CAST(NULLIF("t"."revenue", CAST('NaN' AS DOUBLE)) AS DOUBLE) AS "revenue",
  CAST("t"."spent" AS DECIMAL(12, 2)) AS "spent",
  CAST("t"."born" AS DATE) AS "born",
  CAST("t"."seen" AS TIMESTAMP) AS "seen",
  CAST("t"."left_at" AS TIMESTAMP) AS "left_at"
FROM "people" AS "t"
WHERE
  "t"."seen" IN (CAST('2026-01-31 12:00:00' AS TIMESTAMP), CAST('2026-01-31 12:00:00.500000' AS TIMESTAMP))
  OR "t"."born" = CAST('1970-01-01' AS DATE)
  OR "t"."spent" >= 9999999999.99;
