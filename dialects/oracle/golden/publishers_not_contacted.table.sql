CREATE TABLE "publishers_not_contacted" AS
SELECT
  CAST("t"."org_id" AS NUMBER(19)) AS "org_id",
  CAST("t"."name" AS VARCHAR2(4000)) AS "name"
FROM "orgs" "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM (
      SELECT
        "people_1"."org_id" AS "k1"
      FROM "people" "people_1"
      JOIN "actions" "actions_2"
        ON "actions_2"."person_id" = "people_1"."person_id"
      WHERE
        TRUNC("people_1"."left_on") IS NULL
        AND "actions_2"."at" >= TIMESTAMP '2026-03-02 08:00:00'
        AND "actions_2"."at" < TIMESTAMP '2026-03-16 08:00:00'
        AND "actions_2"."name" COLLATE BINARY = 'workflow_published'
      GROUP BY
        "people_1"."org_id"
      HAVING
        COUNT(*) > 1
    ) "actions_2_groups"
    WHERE
      "actions_2_groups"."k1" = "t"."org_id"
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM "people" "people_1"
    JOIN "actions" "actions_2"
      ON "actions_2"."person_id" = "people_1"."person_id"
    WHERE
      "people_1"."org_id" = "t"."org_id"
      AND TRUNC("people_1"."left_on") IS NULL
      AND "actions_2"."name" COLLATE BINARY = 'demo_booked'
  );
