CREATE TABLE "seg_1b41c54317a7" AS
SELECT
  CAST("t"."account_id" AS BIGINT) AS "account_id",
  CAST(CASE WHEN "t"."balance" <= CAST('Infinity' AS DOUBLE PRECISION) THEN "t"."balance" END AS DOUBLE PRECISION) AS "balance",
  CAST("t"."is_vip" AS BOOLEAN) AS "is_vip",
  CAST("t"."opened_on" AS DATE) AS "opened_on"
FROM "ds_accounts" AS "t"
WHERE
  "t"."is_vip" = TRUE
  AND CASE WHEN "t"."balance" <= CAST('Infinity' AS DOUBLE PRECISION) THEN "t"."balance" END <> CAST('1000.0' AS DOUBLE PRECISION)
  AND EXISTS(
    SELECT
      1
    FROM "ds_customers" AS "holder_1"
    WHERE
      "holder_1"."account_id" = "t"."account_id"
      AND "holder_1"."closed_at" < CAST('2026-02-01 00:00:00' AS TIMESTAMP)
  );
