CREATE OR REPLACE VIEW "trials_that_fill_up" AS
SELECT
  CAST("t"."org_id" AS BIGINT) AS "org_id",
  CAST("t"."name" AS VARCHAR) AS "name",
  CAST("t"."trial_ends_at" AS TIMESTAMP) AS "trial_ends_at"
FROM "orgs" AS "t"
WHERE
  "t"."trial_ends_at" >= CAST('2026-03-16 08:00:00' AS TIMESTAMP)
  AND "t"."trial_ends_at" < CAST('2026-03-19 08:00:00' AS TIMESTAMP)
  AND "t"."seats_used" > CAST(0.8 AS DECIMAL(19, 1)) * "t"."seats_bought";
