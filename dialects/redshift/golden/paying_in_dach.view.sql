CREATE OR REPLACE VIEW "paying_in_dach" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."email" AS VARCHAR(65535)) AS "email",
  CAST("t"."plan" AS VARCHAR(65535)) AS "plan",
  CAST("account_1"."name" AS VARCHAR(65535)) AS "account_name",
  CAST("account_1"."credit_limit" AS DECIMAL(12, 2)) AS "account_credit_limit"
FROM "shoppers" AS "t"
LEFT JOIN "accounts" AS "account_1"
  ON "account_1"."account_id" = "t"."account_id"
WHERE
  (
    "t"."country" || '.'
  ) IN (('DE' || '.'), ('AT' || '.'), ('CH' || '.'))
  AND (
    (
      "t"."plan" || '.'
    ) <> ('free' || '.') OR "t"."plan" IS NULL
  );
