CREATE OR REPLACE VIEW "seg_a1b2c3d4e5f6" AS
SELECT
  CAST("t"."customer_id" AS BIGINT) AS "customer_id",
  CAST("t"."account_id" AS BIGINT) AS "account_id",
  CAST("t"."region" AS VARCHAR) AS "region",
  CAST("t"."tier" AS VARCHAR) AS "tier",
  CAST("t"."age" AS BIGINT) AS "age",
  CAST("t"."email" AS VARCHAR) AS "email",
  CAST("t"."lifetime_value" AS DECIMAL(12, 2)) AS "lifetime_value",
  CAST("t"."closed_at" AS TIMESTAMP(6)) AS "closed_at"
FROM "ds_customers" AS "t"
WHERE
  "t"."lifetime_value" > 10000;
