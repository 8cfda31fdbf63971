CREATE OR REPLACE TABLE "nobody_in_charge" AS
SELECT
  CAST("t"."ticket_id" AS Nullable(Int64)) AS "ticket_id",
  CAST("t"."workspace_id" AS Nullable(Int64)) AS "workspace_id",
  CAST("t"."customer_id" AS Nullable(Int64)) AS "customer_id",
  CAST("t"."subject" AS Nullable(String)) AS "subject",
  CAST("t"."priority" AS Nullable(Int64)) AS "priority",
  CAST("t"."opened_at" AS Nullable(DateTime64(6, 'UTC'))) AS "opened_at",
  CAST("t"."closed_at" AS Nullable(DateTime64(6, 'UTC'))) AS "closed_at",
  CAST("t"."spam" AS Nullable(Bool)) AS "spam"
FROM "tickets" AS "t"
LEFT JOIN (
  SELECT
    toNullable("customer_2"."agent_id") AS "agent_id",
    toNullable("customer_2"."customer_id") AS "customer_id"
  FROM "customers" AS "customer_2"
  WHERE
    "customer_2"."workspace_id" = 7 AND "customer_2"."deleted_at" IS NULL
) AS "customer_2"
  ON "customer_2"."customer_id" = "t"."customer_id"
LEFT JOIN (
  SELECT
    toNullable("agent_3"."name") AS "name",
    toNullable("agent_3"."agent_id") AS "agent_id"
  FROM "agents" AS "agent_3"
  WHERE
    "agent_3"."workspace_id" = 7
) AS "agent_3"
  ON "agent_3"."agent_id" = "customer_2"."agent_id"
WHERE
  "t"."workspace_id" = 7
  AND (
    "t"."spam" <> TRUE OR "t"."spam" IS NULL
  )
  AND (
    NOT (
      "t"."customer_id" IN (
        SELECT
          CAST("customer_1"."customer_id" AS Nullable(Int64)) AS "k1"
        FROM "customers" AS "customer_1"
        WHERE
          "customer_1"."workspace_id" = 7 AND "customer_1"."deleted_at" IS NULL
      )
    )
    OR "agent_3"."name" IS NULL
  );
