CREATE VIEW "publishers_not_contacted" AS
SELECT
  CAST("t"."org_id" AS Nullable(Int64)) AS "org_id",
  CAST("t"."name" AS Nullable(String)) AS "name"
FROM "orgs" AS "t"
WHERE
  "t"."org_id" IN (
    SELECT
      CAST("people_1"."org_id" AS Nullable(Int64)) AS "k1"
    FROM "people" AS "people_1"
    JOIN "actions" AS "actions_2"
      ON "actions_2"."person_id" = "people_1"."person_id"
    WHERE
      "people_1"."left_on" IS NULL
      AND "actions_2"."at" >= toDateTime64('2026-03-02 08:00:00', 6, 'UTC')
      AND "actions_2"."at" < toDateTime64('2026-03-16 08:00:00', 6, 'UTC')
      AND "actions_2"."name" = 'workflow_published'
    GROUP BY
      "people_1"."org_id"
    HAVING
      COUNT(*) > 1
  )
  AND NOT (
    "t"."org_id" IN (
      SELECT
        CAST("people_1"."org_id" AS Nullable(Int64)) AS "k1"
      FROM "people" AS "people_1"
      JOIN "actions" AS "actions_2"
        ON "actions_2"."person_id" = "people_1"."person_id"
      WHERE
        "people_1"."left_on" IS NULL AND "actions_2"."name" = 'demo_booked'
    )
  );
