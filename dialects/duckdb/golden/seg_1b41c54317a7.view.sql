CREATE OR REPLACE VIEW "seg_1b41c54317a7" AS
SELECT
  CAST("t"."account_id" AS BIGINT) AS "account_id",
  CAST(NULLIF("t"."balance", CAST('NaN' AS DOUBLE)) AS DOUBLE) AS "balance",
  CAST("t"."is_vip" AS BOOLEAN) AS "is_vip",
  CAST("t"."opened_on" AS DATE) AS "opened_on"
FROM "ds_accounts" AS "t"
WHERE
  "t"."is_vip" = TRUE
  AND NULLIF("t"."balance", CAST('NaN' AS DOUBLE)) <> 1000.0e0
  AND EXISTS(
    SELECT
      1
    FROM "ds_customers" AS "holder_1"
    WHERE
      "holder_1"."account_id" = "t"."account_id"
      AND "holder_1"."closed_at" < CAST('2026-02-01 00:00:00' AS TIMESTAMP)
  );
