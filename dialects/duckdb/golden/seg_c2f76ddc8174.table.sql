CREATE OR REPLACE TABLE "seg_c2f76ddc8174" AS
SELECT
  CAST("t"."customer_id" AS BIGINT) AS "customer_id",
  CAST("t"."account_id" AS BIGINT) AS "account_id",
  CAST("t"."region" AS VARCHAR) AS "region",
  CAST("t"."tier" AS VARCHAR) AS "tier",
  CAST("t"."age" AS BIGINT) AS "age",
  CAST("t"."email" AS VARCHAR) AS "email",
  CAST("t"."lifetime_value" AS DECIMAL(12, 2)) AS "lifetime_value",
  CAST("t"."closed_at" AS TIMESTAMP) AS "closed_at"
FROM "ds_customers" AS "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM "ds_transactions" AS "tx_1"
    WHERE
      "tx_1"."customer_id" = "t"."customer_id"
      AND "tx_1"."region" = "t"."region"
      AND "tx_1"."status" = 'settled'
      AND "tx_1"."amount" >= 50.5
      AND "tx_1"."settled_at" >= CAST('2026-02-01 00:00:00' AS TIMESTAMP)
  )
  AND EXISTS(
    SELECT
      1
    FROM "ds_accounts" AS "accounts_2"
    WHERE
      "accounts_2"."account_id" = "t"."account_id"
      AND NULLIF("accounts_2"."balance", CAST('NaN' AS DOUBLE)) < 0.0e0
  );
