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
  "t"."lifetime_value" > 10000
ORDER BY
  "t"."customer_id" ASC;
