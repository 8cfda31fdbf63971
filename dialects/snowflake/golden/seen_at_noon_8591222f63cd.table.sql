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
  CAST("t"."spent" AS NUMBER(12, 2)) AS "spent",
  CAST("t"."born" AS DATE) AS "born",
  CAST("t"."seen" AS TIMESTAMP_NTZ(6)) AS "seen",
  CAST("t"."left_at" AS TIMESTAMP_NTZ(6)) AS "left_at"
FROM "people" AS "t"
WHERE
  "t"."seen" IN (TO_TIMESTAMP_NTZ('2026-01-31 12:00:00', 'YYYY-MM-DD HH24:MI:SS'), TO_TIMESTAMP_NTZ('2026-01-31 12:00:00.500000', 'YYYY-MM-DD HH24:MI:SS.FF6'))
  OR "t"."born" = TO_DATE('1970-01-01', 'YYYY-MM-DD')
  OR "t"."spent" >= 9999999999.99;
