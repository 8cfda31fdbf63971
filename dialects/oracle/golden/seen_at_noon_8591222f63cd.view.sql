CREATE OR REPLACE VIEW "seen_at_noon_8591222f63cd" AS
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
  "t"."seen" IN (TIMESTAMP '2026-01-31 12:00:00', TIMESTAMP '2026-01-31 12:00:00.500000')
  OR TRUNC("t"."born") = DATE '1970-01-01'
  OR "t"."spent" >= 9999999999.99;
