SELECT
  CAST("t"."org_id" AS BIGINT) AS "org_id",
  CAST("t"."name" AS VARCHAR) AS "name",
  CAST("t"."arr" AS DECIMAL(12, 2)) AS "arr"
FROM "orgs" AS "t"
LEFT JOIN (
  SELECT
    "people_2"."org_id" AS "k1",
    COUNT(*) AS "v1"
  FROM "people" AS "people_2"
  JOIN "actions" AS "actions_3"
    ON "actions_3"."person_id" = "people_2"."person_id"
  WHERE
    "people_2"."left_on" IS NULL
    AND "actions_3"."at" >= CAST('2026-02-14 08:00:00' AS TIMESTAMP)
    AND "actions_3"."at" < CAST('2026-03-16 08:00:00' AS TIMESTAMP)
  GROUP BY
    "people_2"."org_id"
) AS "actions_3_figures"
  ON "actions_3_figures"."k1" = "t"."org_id"
WHERE
  "t"."arr" >= 50000
  AND EXISTS(
    SELECT
      1
    FROM "deals" AS "deals_1"
    WHERE
      "deals_1"."org_id" = "t"."org_id"
      AND NOT (
        "deals_1"."stage" IN ('won', 'lost')
      )
      AND "deals_1"."close_date" < CAST('2026-03-16' AS DATE)
  )
  AND COALESCE("actions_3_figures"."v1", 0) <= 5
  AND (
    "t"."trial_ends_at" < CAST('2026-03-16 08:00:00' AS TIMESTAMP)
    OR "t"."trial_ends_at" >= CAST('2026-03-19 08:00:00' AS TIMESTAMP)
    OR "t"."trial_ends_at" IS NULL
    OR "t"."seats_used" <= CAST(0.8 AS DECIMAL(19, 1)) * "t"."seats_bought"
    OR "t"."seats_used" IS NULL
    OR CAST(0.8 AS DECIMAL(19, 1)) * "t"."seats_bought" IS NULL
  )
ORDER BY
  CASE WHEN "t"."arr" IS NULL THEN 1 ELSE 0 END ASC,
  "t"."arr" DESC,
  "t"."org_id" ASC;
