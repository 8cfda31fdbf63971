CREATE TABLE "power_users" AS
SELECT
  CAST("t"."person" AS VARCHAR2(4000)) AS "person",
  CAST("t"."plan" AS VARCHAR2(4000)) AS "plan",
  CAST("t"."country" AS VARCHAR2(4000)) AS "country",
  CAST("t"."email" AS VARCHAR2(4000)) AS "email",
  CAST("t"."company" AS VARCHAR2(4000)) AS "company",
  CAST("t"."status" AS VARCHAR2(4000)) AS "status",
  CAST("t"."verified" AS NUMBER(1)) AS "verified",
  CAST("t"."age" AS NUMBER(19)) AS "age",
  CAST("t"."visits" AS NUMBER(19)) AS "visits",
  CAST(NULLIF("t"."revenue", BINARY_DOUBLE_NAN) AS BINARY_DOUBLE) AS "revenue",
  CAST("t"."spent" AS NUMBER(12, 2)) AS "spent",
  CAST(TRUNC("t"."born") AS DATE) AS "born",
  CAST("t"."seen" AS TIMESTAMP(6)) AS "seen",
  CAST("t"."left_at" AS TIMESTAMP(6)) AS "left_at"
FROM "people" "t"
WHERE
  "t"."visits" >= 20
  AND NULLIF("t"."revenue", BINARY_DOUBLE_NAN) > 1000.0D
  AND NULLIF("t"."revenue", BINARY_DOUBLE_NAN) <= 99999.5D
  AND "t"."age" < 100
  AND INSTR("t"."company" COLLATE BINARY, '100%') > 0
  AND NOT (
    "t"."plan" COLLATE BINARY IN ('free', 'trial')
  )
  AND "t"."status" COLLATE BINARY <> 'banned'
  AND "t"."left_at" IS NULL;
