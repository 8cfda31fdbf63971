CREATE OR REPLACE VIEW "seg_1b41c54317a7" AS
SELECT
  CAST("t"."account_id" AS NUMBER(19)) AS "account_id",
  CAST(NULLIF("t"."balance", BINARY_DOUBLE_NAN) AS BINARY_DOUBLE) AS "balance",
  CAST("t"."is_vip" AS NUMBER(1)) AS "is_vip",
  CAST(TRUNC("t"."opened_on") AS DATE) AS "opened_on"
FROM "ds_accounts" "t"
WHERE
  "t"."is_vip" = 1
  AND NULLIF("t"."balance", BINARY_DOUBLE_NAN) <> 1000.0D
  AND EXISTS(
    SELECT
      1
    FROM "ds_customers" "holder_1"
    WHERE
      "holder_1"."account_id" = "t"."account_id"
      AND "holder_1"."closed_at" < TIMESTAMP '2026-02-01 00:00:00'
  );
