CREATE OR REPLACE VIEW "waiting_for_an_answer" AS
SELECT
  CAST("t"."customer_id" AS NUMBER(19)) AS "customer_id",
  CAST("t"."name" AS VARCHAR2(4000)) AS "name",
  CAST("agent_2"."name" AS VARCHAR2(4000)) AS "agent_name",
  CAST(COALESCE("tickets_1_figures"."v1", 0) AS NUMBER(19)) AS "open_tickets",
  CAST("tickets_1_figures"."v2" AS NUMBER(19)) AS "most_urgent"
FROM "customers" "t"
LEFT JOIN "agents" "agent_2"
  ON "agent_2"."agent_id" = "t"."agent_id" AND "agent_2"."workspace_id" = 7
LEFT JOIN (
  SELECT
    "tickets_1"."customer_id" AS "k1",
    COUNT(*) AS "v1",
    MAX("tickets_1"."priority") AS "v2"
  FROM "tickets" "tickets_1"
  WHERE
    "tickets_1"."workspace_id" = 7
    AND (
      "tickets_1"."spam" <> 1 OR "tickets_1"."spam" IS NULL
    )
    AND "tickets_1"."closed_at" IS NULL
  GROUP BY
    "tickets_1"."customer_id"
) "tickets_1_figures"
  ON "tickets_1_figures"."k1" = "t"."customer_id"
WHERE
  "t"."workspace_id" = 7
  AND "t"."deleted_at" IS NULL
  AND EXISTS(
    SELECT
      1
    FROM "tickets" "tickets_1"
    WHERE
      "tickets_1"."customer_id" = "t"."customer_id"
      AND "tickets_1"."workspace_id" = 7
      AND (
        "tickets_1"."spam" <> 1 OR "tickets_1"."spam" IS NULL
      )
      AND "tickets_1"."opened_at" >= TIMESTAMP '2026-03-01 00:00:00'
      AND "tickets_1"."opened_at" < TIMESTAMP '2026-04-01 00:00:00'
      AND "tickets_1"."closed_at" IS NULL
  )
  AND (
    "t"."plan" COLLATE BINARY <> 'free'
    OR "t"."plan" IS NULL
    OR "t"."consent" <> 1
    OR "t"."consent" IS NULL
  );
