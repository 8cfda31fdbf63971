CREATE OR REPLACE VIEW "stale_or_never_scored" AS
SELECT
  CAST("t"."org_id" AS BIGINT) AS "org_id",
  CAST("t"."name" AS VARCHAR) AS "name",
  CAST("t"."scored_at" AS TIMESTAMP_NTZ(6)) AS "scored_at"
FROM "orgs" AS "t"
LEFT JOIN (
  SELECT
    "deals_1"."org_id" AS "k1"
  FROM "deals" AS "deals_1"
  WHERE
    "deals_1"."stage" = 'won'
  GROUP BY
    "deals_1"."org_id"
) AS "deals_1_figures"
  ON "deals_1_figures"."k1" = "t"."org_id"
WHERE
  "t"."scored_at" IS NULL
  OR "t"."scored_at" < TO_TIMESTAMP_NTZ('2025-12-16 08:00:00', 'YYYY-MM-DD HH24:MI:SS')
  OR (
    "t"."is_customer" = FALSE
    AND "t"."domain" = ''
    AND "deals_1_figures"."k1" IS NULL
  );
