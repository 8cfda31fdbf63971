CREATE VIEW "seg_a1b2c3d4e5f6" AS
SELECT
  CAST("t"."customer_id" AS INTEGER) AS "customer_id",
  CAST("t"."account_id" AS INTEGER) AS "account_id",
  CAST("t"."region" AS TEXT) AS "region",
  CAST("t"."tier" AS TEXT) AS "tier",
  CAST("t"."age" AS INTEGER) AS "age",
  CAST("t"."email" AS TEXT) AS "email",
  CAST("t"."lifetime_value" AS NUMERIC) AS "lifetime_value",
  CAST("t"."closed_at" AS TEXT) AS "closed_at"
FROM "ds_customers" AS "t"
WHERE
  "t"."lifetime_value" > 10000;
