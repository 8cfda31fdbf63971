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
  EXISTS(
    SELECT
      1
    FROM "ds_transactions" "tx_1"
    WHERE
      "tx_1"."customer_id" = "t"."customer_id"
      AND "tx_1"."region" COLLATE BINARY = "t"."region" COLLATE BINARY
      AND "tx_1"."status" COLLATE BINARY = 'settled'
      AND "tx_1"."amount" >= 50.5
      AND "tx_1"."settled_at" >= TIMESTAMP '2026-02-01 00:00:00'
  )
  AND EXISTS(
    SELECT
      1
    FROM "ds_accounts" "accounts_2"
    WHERE
      "accounts_2"."account_id" = "t"."account_id"
      AND NULLIF("accounts_2"."balance", BINARY_DOUBLE_NAN) < 0.0D
  )
ORDER BY
  "t"."customer_id" ASC;
