CREATE TABLE "trials_that_fill_up" AS
SELECT
  CAST("t"."org_id" AS INTEGER) AS "org_id",
  CAST("t"."name" AS TEXT) AS "name",
  CAST("t"."trial_ends_at" AS TEXT) AS "trial_ends_at"
FROM "orgs" AS "t"
WHERE
  "t"."trial_ends_at" >= '2026-03-16 08:00:00'
  AND "t"."trial_ends_at" < '2026-03-19 08:00:00'
  AND "t"."seats_used" > CASE
    WHEN 0.8 * ABS("t"."seats_bought") >= 100000000000000
    THEN ABS(-9223372036854775808)
    ELSE ROUND(0.8 * "t"."seats_bought", 1)
  END;
