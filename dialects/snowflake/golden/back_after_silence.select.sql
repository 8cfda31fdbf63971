SELECT
  CAST("t"."org_id" AS BIGINT) AS "org_id",
  CAST("t"."name" AS VARCHAR) AS "name"
FROM "orgs" AS "t"
LEFT JOIN (
  SELECT
    "people_1"."org_id" AS "k1",
    COUNT(*) AS "v1"
  FROM "people" AS "people_1"
  JOIN "actions" AS "actions_2"
    ON "actions_2"."person_id" = "people_1"."person_id"
  WHERE
    "people_1"."left_on" IS NULL AND "actions_2"."at" < TO_TIMESTAMP_NTZ('2026-03-04 08:00:00', 'YYYY-MM-DD HH24:MI:SS')
  GROUP BY
    "people_1"."org_id"
) AS "actions_2_figures"
  ON "actions_2_figures"."k1" = "t"."org_id"
LEFT JOIN (
  SELECT
    "orgs_3"."org_id" AS "k1"
  FROM "orgs" AS "orgs_3"
  JOIN "people" AS "people_4"
    ON "people_4"."org_id" = "orgs_3"."org_id" AND "people_4"."left_on" IS NULL
  JOIN "actions" AS "actions_5"
    ON "actions_5"."person_id" = "people_4"."person_id"
  WHERE
    "actions_5"."at" < TO_TIMESTAMP_NTZ('2026-03-04 08:00:00', 'YYYY-MM-DD HH24:MI:SS')
  GROUP BY
    "orgs_3"."org_id"
) AS "actions_5_figures"
  ON "actions_5_figures"."k1" = "t"."parent_id"
WHERE
  EXISTS(
    SELECT
      1
    FROM "people" AS "people_1"
    JOIN "actions" AS "actions_2"
      ON "actions_2"."person_id" = "people_1"."person_id"
    WHERE
      "people_1"."org_id" = "t"."org_id"
      AND "people_1"."left_on" IS NULL
      AND "actions_2"."at" >= TO_TIMESTAMP_NTZ('2026-03-09 08:00:00', 'YYYY-MM-DD HH24:MI:SS')
      AND "actions_2"."at" < TO_TIMESTAMP_NTZ('2026-03-16 08:00:00', 'YYYY-MM-DD HH24:MI:SS')
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
      AND "actions_2"."at" >= TO_TIMESTAMP_NTZ('2026-03-04 08:00:00', 'YYYY-MM-DD HH24:MI:SS')
      AND "actions_2"."at" < TO_TIMESTAMP_NTZ('2026-03-09 08:00:00', 'YYYY-MM-DD HH24:MI:SS')
  )
  AND (
    "actions_2_figures"."v1" >= 1 OR "actions_5_figures"."k1" IS NOT NULL
  )
ORDER BY
  "t"."org_id" ASC;
