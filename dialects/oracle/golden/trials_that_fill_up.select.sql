SELECT
  CAST("t"."org_id" AS NUMBER(19)) AS "org_id",
  CAST("t"."name" AS VARCHAR2(4000)) AS "name",
  CAST("t"."trial_ends_at" AS TIMESTAMP(6)) AS "trial_ends_at"
FROM "orgs" "t"
WHERE
  "t"."trial_ends_at" >= TIMESTAMP '2026-03-16 08:00:00'
  AND "t"."trial_ends_at" < TIMESTAMP '2026-03-19 08:00:00'
  AND "t"."seats_used" > 0.8 * "t"."seats_bought"
ORDER BY
  "t"."org_id" ASC;
