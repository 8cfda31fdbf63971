CREATE OR REPLACE VIEW "trials_that_fill_up" AS
SELECT
  CAST("t"."org_id" AS BIGINT) AS "org_id",
  CAST("t"."name" AS VARCHAR) AS "name",
  CAST("t"."trial_ends_at" AS TIMESTAMP_NTZ(6)) AS "trial_ends_at"
FROM "orgs" AS "t"
WHERE
  "t"."trial_ends_at" >= TO_TIMESTAMP_NTZ('2026-03-16 08:00:00', 'YYYY-MM-DD HH24:MI:SS')
  AND "t"."trial_ends_at" < TO_TIMESTAMP_NTZ('2026-03-19 08:00:00', 'YYYY-MM-DD HH24:MI:SS')
  AND "t"."seats_used" > 0.8 * "t"."seats_bought";
