CREATE OR REPLACE VIEW "demo_never_booked" AS
SELECT
  CAST("t"."person_id" AS BIGINT) AS "person_id",
  CAST("t"."email" AS VARCHAR) AS "email",
  CAST("org_4"."name" AS VARCHAR) AS "org_name"
FROM "people" AS "t"
LEFT JOIN "orgs" AS "org_4"
  ON "org_4"."org_id" = "t"."org_id"
WHERE
  EXISTS(
    SELECT
      1
    FROM "actions" AS "actions_1"
    WHERE
      "actions_1"."person_id" = "t"."person_id"
      AND "actions_1"."at" >= TO_TIMESTAMP_NTZ('2026-02-14 08:00:00', 'YYYY-MM-DD HH24:MI:SS')
      AND "actions_1"."at" < TO_TIMESTAMP_NTZ('2026-03-16 08:00:00', 'YYYY-MM-DD HH24:MI:SS')
      AND "actions_1"."name" = 'pricing_viewed'
      AND EXISTS(
        SELECT
          1
        FROM (
          SELECT
            "actions_1"."action_id" AS "k1"
          FROM "actions" AS "actions_1"
          JOIN "actions" AS "actions_2"
            ON "actions_2"."person_id" = "actions_1"."person_id"
          WHERE
            "actions_2"."at" >= TO_TIMESTAMP_NTZ('2026-02-14 08:00:00', 'YYYY-MM-DD HH24:MI:SS')
            AND "actions_2"."at" < TO_TIMESTAMP_NTZ('2026-03-16 08:00:00', 'YYYY-MM-DD HH24:MI:SS')
            AND "actions_2"."name" = 'demo_requested'
            AND "actions_2"."at" > "actions_1"."at"
            AND "actions_2"."at" < CASE
              WHEN "actions_1"."at" <= TO_TIMESTAMP_NTZ('9999-12-24 23:59:59.999999', 'YYYY-MM-DD HH24:MI:SS.FF6')
              THEN DATEADD(DAY, 7, "actions_1"."at")
            END
            AND NOT EXISTS(
              SELECT
                1
              FROM (
                SELECT
                  "actions_2"."action_id" AS "k1"
                FROM "actions" AS "actions_2"
                JOIN "actions" AS "actions_3"
                  ON "actions_3"."person_id" = "actions_2"."person_id"
                WHERE
                  "actions_3"."at" >= TO_TIMESTAMP_NTZ('2026-02-14 08:00:00', 'YYYY-MM-DD HH24:MI:SS')
                  AND "actions_3"."at" < TO_TIMESTAMP_NTZ('2026-03-16 08:00:00', 'YYYY-MM-DD HH24:MI:SS')
                  AND "actions_3"."name" = 'demo_booked'
                  AND "actions_3"."at" > "actions_2"."at"
                  AND "actions_3"."at" < CASE
                    WHEN "actions_2"."at" <= TO_TIMESTAMP_NTZ('9999-12-28 23:59:59.999999', 'YYYY-MM-DD HH24:MI:SS.FF6')
                    THEN DATEADD(DAY, 3, "actions_2"."at")
                  END
              ) AS "actions_3_rows"
              WHERE
                "actions_3_rows"."k1" = "actions_2"."action_id"
            )
        ) AS "actions_2_rows"
        WHERE
          "actions_2_rows"."k1" = "actions_1"."action_id"
      )
  );
