SELECT
  CAST("t"."customer_id" AS Nullable(Int64)) AS "customer_id",
  CAST("t"."name" AS Nullable(String)) AS "name",
  CAST("agent_2"."name" AS Nullable(String)) AS "agent_name",
  CAST(COALESCE("tickets_1_figures"."v1", 0) AS Nullable(Int64)) AS "open_tickets",
  CAST("tickets_1_figures"."v2" AS Nullable(Int64)) AS "most_urgent"
FROM "customers" AS "t"
LEFT JOIN (
  SELECT
    toNullable("agent_2"."name") AS "name",
    toNullable("agent_2"."agent_id") AS "agent_id"
  FROM "agents" AS "agent_2"
  WHERE
    "agent_2"."workspace_id" = 7
) AS "agent_2"
  ON "agent_2"."agent_id" = "t"."agent_id"
LEFT JOIN (
  SELECT
    "tickets_1"."customer_id" AS "k1",
    toNullable(accurateCast(COUNT(*), 'Nullable(Int64)')) AS "v1",
    toNullable(MAX("tickets_1"."priority")) AS "v2"
  FROM "tickets" AS "tickets_1"
  WHERE
    "tickets_1"."workspace_id" = 7
    AND (
      "tickets_1"."spam" <> TRUE OR "tickets_1"."spam" IS NULL
    )
    AND "tickets_1"."closed_at" IS NULL
  GROUP BY
    "tickets_1"."customer_id"
) AS "tickets_1_figures"
  ON "tickets_1_figures"."k1" = "t"."customer_id"
WHERE
  "t"."workspace_id" = 7
  AND "t"."deleted_at" IS NULL
  AND "t"."customer_id" IN (
    SELECT
      CAST("tickets_1"."customer_id" AS Nullable(Int64)) AS "k1"
    FROM "tickets" AS "tickets_1"
    WHERE
      "tickets_1"."workspace_id" = 7
      AND (
        "tickets_1"."spam" <> TRUE OR "tickets_1"."spam" IS NULL
      )
      AND "tickets_1"."opened_at" >= toDateTime64('2026-03-01 00:00:00', 6, 'UTC')
      AND "tickets_1"."opened_at" < toDateTime64('2026-04-01 00:00:00', 6, 'UTC')
      AND "tickets_1"."closed_at" IS NULL
  )
  AND (
    "t"."plan" <> 'free'
    OR "t"."plan" IS NULL
    OR "t"."consent" <> TRUE
    OR "t"."consent" IS NULL
  )
ORDER BY
  CASE WHEN "tickets_1_figures"."v2" IS NULL THEN 1 ELSE 0 END ASC,
  "tickets_1_figures"."v2" DESC,
  "t"."customer_id" ASC;
