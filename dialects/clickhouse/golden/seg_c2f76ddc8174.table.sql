CREATE OR REPLACE TABLE "seg_c2f76ddc8174" AS
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
  "t"."region" IS NOT NULL
  AND ("t"."customer_id", "t"."region") IN (
    SELECT
      CAST("tx_1"."customer_id" AS Nullable(Int64)) AS "k1",
      CAST("tx_1"."region" AS Nullable(String)) AS "k2"
    FROM "ds_transactions" AS "tx_1"
    WHERE
      "tx_1"."status" = 'settled'
      AND "tx_1"."amount" >= CAST('50.5' AS Decimal(76, 1))
      AND "tx_1"."settled_at" >= toDateTime64('2026-02-01 00:00:00', 6, 'UTC')
  )
  AND "t"."account_id" IS NOT NULL
  AND "t"."account_id" IN (
    SELECT
      CAST("accounts_2"."account_id" AS Nullable(Int64)) AS "k1"
    FROM "ds_accounts" AS "accounts_2"
    WHERE
      CASE
        WHEN NOT (
          isNaN("accounts_2"."balance")
        )
        THEN "accounts_2"."balance" + 0e0
      END < 0.0e0
  );
