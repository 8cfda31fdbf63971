CREATE OR REPLACE VIEW "enterprise_users" AS
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
  "t"."plan" COLLATE BINARY = 'enterprise' AND "t"."verified" = 1;
