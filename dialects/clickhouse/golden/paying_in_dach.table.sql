CREATE OR REPLACE TABLE "paying_in_dach" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."email" AS Nullable(String)) AS "email",
  CAST("t"."plan" AS Nullable(String)) AS "plan",
  CAST("account_1"."name" AS Nullable(String)) AS "account_name",
  CAST("account_1"."credit_limit" AS Nullable(Decimal(12, 2))) AS "account_credit_limit"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    toNullable("account_1"."name") AS "name",
    toNullable("account_1"."account_id") AS "account_id",
    toNullable("account_1"."credit_limit") AS "credit_limit"
  FROM "accounts" AS "account_1"
) AS "account_1"
  ON "account_1"."account_id" = "t"."account_id"
WHERE
  "t"."country" IN ('DE', 'AT', 'CH')
  AND (
    "t"."plan" <> 'free' OR "t"."plan" IS NULL
  );
