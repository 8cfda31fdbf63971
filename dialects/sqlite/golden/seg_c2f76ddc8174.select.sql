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
  EXISTS(
    SELECT
      1
    FROM "ds_transactions" AS "tx_1"
    WHERE
      "tx_1"."customer_id" = "t"."customer_id"
      AND "tx_1"."region" = "t"."region"
      AND "tx_1"."status" = 'settled'
      AND "tx_1"."amount" >= 50.5
      AND "tx_1"."settled_at" >= '2026-02-01 00:00:00'
  )
  AND EXISTS(
    SELECT
      1
    FROM "ds_accounts" AS "accounts_2"
    WHERE
      "accounts_2"."account_id" = "t"."account_id" AND "accounts_2"."balance" < 0.0e0
  )
ORDER BY
  "t"."customer_id" ASC;
