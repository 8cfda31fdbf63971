CREATE OR REPLACE TABLE "seg_a1b2c3d4e5f6" AS
SELECT
  CAST("t"."customer_id" AS Nullable(Int64)) AS "customer_id",
  CAST("t"."account_id" AS Nullable(Int64)) AS "account_id",
  CAST("t"."region" AS Nullable(String)) AS "region",
  CAST("t"."tier" AS Nullable(String)) AS "tier",
  CAST("t"."age" AS Nullable(Int64)) AS "age",
  CAST("t"."email" AS Nullable(String)) AS "email",
  CAST("t"."lifetime_value" AS Nullable(Decimal(12, 2))) AS "lifetime_value",
  CAST("t"."closed_at" AS Nullable(DateTime64(6, 'UTC'))) AS "closed_at"
FROM "ds_customers" AS "t"
WHERE
  "t"."lifetime_value" > CAST('10000' AS Decimal(76, 2));
