CREATE VIEW "trials_that_fill_up" AS
SELECT
  CAST("t"."org_id" AS Nullable(Int64)) AS "org_id",
  CAST("t"."name" AS Nullable(String)) AS "name",
  CAST("t"."trial_ends_at" AS Nullable(DateTime64(6, 'UTC'))) AS "trial_ends_at"
FROM "orgs" AS "t"
WHERE
  "t"."trial_ends_at" >= toDateTime64('2026-03-16 08:00:00', 6, 'UTC')
  AND "t"."trial_ends_at" < toDateTime64('2026-03-19 08:00:00', 6, 'UTC')
  AND CAST("t"."seats_used" AS Nullable(Decimal(76, 1))) > CAST(CAST('0.8' AS Decimal(76, 1)) * "t"."seats_bought" AS Nullable(Decimal(38, 1)));
