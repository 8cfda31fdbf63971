SELECT
  CAST("t"."account_id" AS Nullable(Int64)) AS "account_id",
  CAST(CASE WHEN NOT (
    isNaN("t"."balance")
  ) THEN "t"."balance" + 0e0 END AS Nullable(Float64)) AS "balance",
  CAST("t"."is_vip" AS Nullable(Bool)) AS "is_vip",
  CAST("t"."opened_on" AS Nullable(Date32)) AS "opened_on"
FROM "ds_accounts" AS "t"
WHERE
  "t"."is_vip" = TRUE
  AND CASE WHEN NOT (
    isNaN("t"."balance")
  ) THEN "t"."balance" + 0e0 END <> 1000.0e0
  AND "t"."account_id" IN (
    SELECT
      CAST("holder_1"."account_id" AS Nullable(Int64)) AS "k1"
    FROM "ds_customers" AS "holder_1"
    WHERE
      "holder_1"."closed_at" < toDateTime64('2026-02-01 00:00:00', 6, 'UTC')
  )
ORDER BY
  "t"."account_id" ASC;
