CREATE VIEW "seg_1b41c54317a7" AS
SELECT
  CAST("t"."account_id" AS INTEGER) AS "account_id",
  CAST("t"."balance" AS REAL) AS "balance",
  CAST("t"."is_vip" AS INTEGER) AS "is_vip",
  CAST("t"."opened_on" AS TEXT) AS "opened_on"
FROM "ds_accounts" AS "t"
WHERE
  "t"."is_vip" = TRUE
  AND "t"."balance" <> 1000.0e0
  AND EXISTS(
    SELECT
      1
    FROM "ds_customers" AS "holder_1"
    WHERE
      "holder_1"."account_id" = "t"."account_id" AND "holder_1"."closed_at" < '2026-02-01 00:00:00'
  );
