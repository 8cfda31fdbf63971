CREATE TABLE "publishers_not_contacted" AS
SELECT
  CAST("t"."org_id" AS BIGINT) AS "org_id",
  CAST("t"."name" AS VARCHAR(65535)) AS "name"
FROM "orgs" AS "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM (
      SELECT
        "people_1"."org_id" AS "k1"
      FROM "people" AS "people_1"
      JOIN "actions" AS "actions_2"
        ON "actions_2"."person_id" = "people_1"."person_id"
      WHERE
        "people_1"."left_on" IS NULL
        AND "actions_2"."at" >= CAST('2026-03-02 08:00:00' AS TIMESTAMP)
        AND "actions_2"."at" < CAST('2026-03-16 08:00:00' AS TIMESTAMP)
        AND (
          "actions_2"."name" || '.'
        ) = ('workflow_published' || '.')
      GROUP BY
        "people_1"."org_id"
      HAVING
        COUNT(*) > 1
    ) AS "actions_2_groups"
    WHERE
      "actions_2_groups"."k1" = "t"."org_id"
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM "people" AS "people_1"
    JOIN "actions" AS "actions_2"
      ON "actions_2"."person_id" = "people_1"."person_id"
    WHERE
      "people_1"."org_id" = "t"."org_id"
      AND "people_1"."left_on" IS NULL
      AND (
        "actions_2"."name" || '.'
      ) = ('demo_booked' || '.')
  );
