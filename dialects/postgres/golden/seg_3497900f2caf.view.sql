CREATE OR REPLACE VIEW "seg_3497900f2caf" AS
SELECT
  CAST("t"."customer_id" AS BIGINT) AS "customer_id",
  CAST("t"."account_id" AS BIGINT) AS "account_id",
  CAST("t"."region" AS TEXT) AS "region",
  CAST("t"."tier" AS TEXT) AS "tier",
  CAST("t"."age" AS BIGINT) AS "age",
  CAST("t"."email" AS TEXT) AS "email",
  CAST("t"."lifetime_value" AS NUMERIC(12, 2)) AS "lifetime_value",
  CAST("t"."closed_at" AS TIMESTAMP) AS "closed_at"
FROM "ds_customers" AS "t"
LEFT JOIN (
  SELECT
    "open_1"."customer_id" AS "k1",
    COUNT(*) AS "v1",
    COUNT(CASE WHEN "open_1"."settled_at" IS NULL THEN 1 END) AS "v2"
  FROM "ds_transactions" AS "open_1"
  GROUP BY
    "open_1"."customer_id"
) AS "open_1_figures"
  ON "open_1_figures"."k1" = "t"."customer_id"
WHERE
  EXISTS(
    SELECT
      1
    FROM "ds_accounts" AS "account_2"
    WHERE
      "account_2"."account_id" = "t"."account_id"
  )
  AND (
    COALESCE("open_1_figures"."v1", 0) = 0 OR "open_1_figures"."v2" >= 1
  );
