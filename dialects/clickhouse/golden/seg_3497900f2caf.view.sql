CREATE VIEW "seg_3497900f2caf" AS
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
  "t"."account_id" IS NOT NULL
  AND "t"."account_id" IN (
    SELECT
      CAST("account_2"."account_id" AS Nullable(Int64)) AS "k1"
    FROM "ds_accounts" AS "account_2"
  )
  AND (
    NOT (
      "t"."customer_id" IN (
        SELECT
          CAST("open_1"."customer_id" AS Nullable(Int64)) AS "k1"
        FROM "ds_transactions" AS "open_1"
      )
    )
    OR "t"."customer_id" IN (
      SELECT
        CAST("open_1"."customer_id" AS Nullable(Int64)) AS "k1"
      FROM "ds_transactions" AS "open_1"
      WHERE
        "open_1"."settled_at" IS NULL
    )
  );
