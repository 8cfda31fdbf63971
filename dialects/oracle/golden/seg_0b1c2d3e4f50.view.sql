CREATE OR REPLACE VIEW "seg_0b1c2d3e4f50" AS
SELECT
  CAST("t"."customer_id" AS NUMBER(19)) AS "customer_id",
  CAST("t"."account_id" AS NUMBER(19)) AS "account_id",
  CAST("t"."region" AS VARCHAR2(4000)) AS "region",
  CAST("t"."tier" AS VARCHAR2(4000)) AS "tier",
  CAST("t"."age" AS NUMBER(19)) AS "age",
  CAST("t"."email" AS VARCHAR2(4000)) AS "email",
  CAST("t"."lifetime_value" AS NUMBER(12, 2)) AS "lifetime_value",
  CAST("t"."closed_at" AS TIMESTAMP(6)) AS "closed_at"
FROM "ds_customers" "t"
WHERE
  "t"."tier" COLLATE BINARY IN ('gold', 'platinum')
  AND "t"."age" >= 18
  AND INSTR("t"."email" COLLATE BINARY, '@test.') = 0
  AND "t"."closed_at" IS NULL;
