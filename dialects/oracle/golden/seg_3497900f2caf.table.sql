CREATE TABLE "seg_3497900f2caf" AS
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
    FROM "ds_accounts" "account_2"
    WHERE
      "account_2"."account_id" = "t"."account_id"
  )
  AND (
    NOT EXISTS(
      SELECT
        1
      FROM "ds_transactions" "open_1"
      WHERE
        "open_1"."customer_id" = "t"."customer_id"
    )
    OR EXISTS(
      SELECT
        1
      FROM "ds_transactions" "open_1"
      WHERE
        "open_1"."customer_id" = "t"."customer_id" AND "open_1"."settled_at" IS NULL
    )
  );
