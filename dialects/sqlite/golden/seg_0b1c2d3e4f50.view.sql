CREATE VIEW "seg_0b1c2d3e4f50" AS
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
  "t"."tier" IN ('gold', 'platinum')
  AND "t"."age" >= 18
  AND INSTR("t"."email", '@test.') = 0
  AND "t"."closed_at" IS NULL;
