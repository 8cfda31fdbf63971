CREATE OR REPLACE TABLE "odd_balances" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."balance" AS Nullable(Decimal(10, 2))) AS "balance",
  CAST("account_1"."credit_limit" AS Nullable(Decimal(12, 2))) AS "account_credit_limit"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    toNullable("account_1"."credit_limit") AS "credit_limit",
    toNullable("account_1"."account_id") AS "account_id"
  FROM "accounts" AS "account_1"
) AS "account_1"
  ON "account_1"."account_id" = "t"."account_id"
WHERE
  "t"."balance" < CAST('0' AS Decimal(76, 2))
  OR "t"."balance" > CAST('500' AS Decimal(76, 2))
  OR "t"."balance" IS NULL
  OR "t"."balance" = CAST('49.99' AS Decimal(76, 2))
  OR "t"."balance" > "account_1"."credit_limit";
