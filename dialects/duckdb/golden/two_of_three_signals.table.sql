CREATE OR REPLACE TABLE "two_of_three_signals" AS
SELECT
  CAST("t"."person_id" AS BIGINT) AS "person_id",
  CAST("t"."name" AS VARCHAR) AS "name"
FROM "people" AS "t"
LEFT JOIN "orgs" AS "org_6"
  ON "org_6"."org_id" = "t"."org_id"
WHERE
  "t"."left_on" IS NULL
  AND CASE
    WHEN EXISTS(
      SELECT
        1
      FROM "actions" AS "actions_1"
      WHERE
        "actions_1"."person_id" = "t"."person_id" AND "actions_1"."name" = 'demo_requested'
    )
    THEN 1
    ELSE 0
  END + CASE
    WHEN EXISTS(
      SELECT
        1
      FROM "orgs" AS "org_2"
      LEFT JOIN (
        SELECT
          "people_4"."org_id" AS "k1",
          COUNT(*) AS "v1"
        FROM "people" AS "people_4"
        JOIN "actions" AS "actions_5"
          ON "actions_5"."person_id" = "people_4"."person_id"
        WHERE
          "people_4"."left_on" IS NULL
          AND "actions_5"."at" >= CAST('2026-02-14 08:00:00' AS TIMESTAMP)
          AND "actions_5"."at" < CAST('2026-03-16 08:00:00' AS TIMESTAMP)
        GROUP BY
          "people_4"."org_id"
      ) AS "actions_5_figures"
        ON "actions_5_figures"."k1" = "org_2"."org_id"
      WHERE
        "org_2"."org_id" = "t"."org_id"
        AND "org_2"."arr" >= 50000
        AND EXISTS(
          SELECT
            1
          FROM "deals" AS "deals_3"
          WHERE
            "deals_3"."org_id" = "org_2"."org_id"
            AND NOT (
              "deals_3"."stage" IN ('won', 'lost')
            )
            AND "deals_3"."close_date" < CAST('2026-03-16' AS DATE)
        )
        AND COALESCE("actions_5_figures"."v1", 0) <= 5
        AND (
          "org_2"."trial_ends_at" < CAST('2026-03-16 08:00:00' AS TIMESTAMP)
          OR "org_2"."trial_ends_at" >= CAST('2026-03-19 08:00:00' AS TIMESTAMP)
          OR "org_2"."trial_ends_at" IS NULL
          OR "org_2"."seats_used" <= CAST(0.8 AS DECIMAL(19, 1)) * "org_2"."seats_bought"
          OR "org_2"."seats_used" IS NULL
          OR CAST(0.8 AS DECIMAL(19, 1)) * "org_2"."seats_bought" IS NULL
        )
    )
    THEN 1
    ELSE 0
  END + CASE WHEN "org_6"."org_id" IN (1, 4, 6, 9) THEN 1 ELSE 0 END >= 2;
