CREATE OR REPLACE VIEW "power_users" AS
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
  "t"."visits" >= 20
  AND NULLIF("t"."revenue", CAST('NaN' AS DOUBLE)) > CAST(1000.0 AS DOUBLE)
  AND NULLIF("t"."revenue", CAST('NaN' AS DOUBLE)) <= CAST(99999.5 AS DOUBLE)
  AND "t"."age" < 100
  AND CHARINDEX('100%', "t"."company") > 0
  AND NOT (
    "t"."plan" IN ('free', 'trial')
  )
  AND "t"."status" <> 'banned'
  AND "t"."left_at" IS NULL;
