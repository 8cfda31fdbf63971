CREATE OR REPLACE VIEW "seg_0b1c2d3e4f50" AS
SELECT
  CAST("t"."customer_id" AS BIGINT) AS "customer_id",
  CAST("t"."account_id" AS BIGINT) AS "account_id",
  CAST("t"."region" AS VARCHAR) AS "region",
  CAST("t"."tier" AS VARCHAR) AS "tier",
  CAST("t"."age" AS BIGINT) AS "age",
  CAST("t"."email" AS VARCHAR) AS "email",
  CAST("t"."lifetime_value" AS NUMBER(12, 2)) AS "lifetime_value",
  CAST("t"."closed_at" AS TIMESTAMP_NTZ(6)) AS "closed_at"
FROM "ds_customers" AS "t"
WHERE
  "t"."tier" IN ('gold', 'platinum')
  AND "t"."age" >= 18
  AND CHARINDEX('@test.', "t"."email") = 0
  AND "t"."closed_at" IS NULL;
