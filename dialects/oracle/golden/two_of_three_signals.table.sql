CREATE TABLE "two_of_three_signals" AS
SELECT
  CAST("t"."person_id" AS NUMBER(19)) AS "person_id",
  CAST("t"."name" AS VARCHAR2(4000)) AS "name"
FROM "people" "t"
LEFT JOIN "orgs" "org_6"
  ON "org_6"."org_id" = "t"."org_id"
WHERE
  TRUNC("t"."left_on") IS NULL
  AND CASE
    WHEN EXISTS(
      SELECT
        1
      FROM "actions" "actions_1"
      WHERE
        "actions_1"."person_id" = "t"."person_id"
        AND "actions_1"."name" COLLATE BINARY = 'demo_requested'
    )
    THEN 1
    ELSE 0
  END + CASE
    WHEN EXISTS(
      SELECT
        1
      FROM "orgs" "org_2"
      WHERE
        "org_2"."org_id" = "t"."org_id"
        AND "org_2"."arr" >= 50000
        AND EXISTS(
          SELECT
            1
          FROM "deals" "deals_3"
          WHERE
            "deals_3"."org_id" = "org_2"."org_id"
            AND NOT (
              "deals_3"."stage" COLLATE BINARY IN ('won', 'lost')
            )
            AND TRUNC("deals_3"."close_date") < DATE '2026-03-16'
        )
        AND NOT EXISTS(
          SELECT
            1
          FROM (
            SELECT
              "people_4"."org_id" AS "k1"
            FROM "people" "people_4"
            JOIN "actions" "actions_5"
              ON "actions_5"."person_id" = "people_4"."person_id"
            WHERE
              TRUNC("people_4"."left_on") IS NULL
              AND "actions_5"."at" >= TIMESTAMP '2026-02-14 08:00:00'
              AND "actions_5"."at" < TIMESTAMP '2026-03-16 08:00:00'
            GROUP BY
              "people_4"."org_id"
            HAVING
              COUNT(*) > 5
          ) "actions_5_groups"
          WHERE
            "actions_5_groups"."k1" = "org_2"."org_id"
        )
        AND (
          "org_2"."trial_ends_at" < TIMESTAMP '2026-03-16 08:00:00'
          OR "org_2"."trial_ends_at" >= TIMESTAMP '2026-03-19 08:00:00'
          OR "org_2"."trial_ends_at" IS NULL
          OR "org_2"."seats_used" <= 0.8 * "org_2"."seats_bought"
          OR "org_2"."seats_used" IS NULL
          OR 0.8 * "org_2"."seats_bought" IS NULL
        )
    )
    THEN 1
    ELSE 0
  END + CASE WHEN "org_6"."org_id" IN (1, 4, 6, 9) THEN 1 ELSE 0 END >= 2;
