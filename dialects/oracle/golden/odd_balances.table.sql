CREATE TABLE "odd_balances" AS
SELECT
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST("t"."balance" AS NUMBER(10, 2)) AS "balance",
  CAST("account_1"."credit_limit" AS NUMBER(12, 2)) AS "account_credit_limit"
FROM "shoppers" "t"
LEFT JOIN "accounts" "account_1"
  ON "account_1"."account_id" = "t"."account_id"
WHERE
  "t"."balance" < 0
  OR "t"."balance" > 500
  OR "t"."balance" IS NULL
  OR "t"."balance" = 49.99
  OR "t"."balance" > "account_1"."credit_limit";
