CREATE TABLE "paying_in_dach" AS
SELECT
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST("t"."email" AS VARCHAR2(4000)) AS "email",
  CAST("t"."plan" AS VARCHAR2(4000)) AS "plan",
  CAST("account_1"."name" AS VARCHAR2(4000)) AS "account_name",
  CAST("account_1"."credit_limit" AS NUMBER(12, 2)) AS "account_credit_limit"
FROM "shoppers" "t"
LEFT JOIN "accounts" "account_1"
  ON "account_1"."account_id" = "t"."account_id"
WHERE
  "t"."country" COLLATE BINARY IN ('DE', 'AT', 'CH')
  AND (
    "t"."plan" COLLATE BINARY <> 'free' OR "t"."plan" IS NULL
  );
