CREATE OR REPLACE VIEW "stale_or_never_scored" AS
SELECT
  CAST("t"."org_id" AS BIGINT) AS "org_id",
  CAST("t"."name" AS VARCHAR(65535)) AS "name",
  CAST("t"."scored_at" AS TIMESTAMP) AS "scored_at"
FROM "orgs" AS "t"
WHERE
  "t"."scored_at" IS NULL
  OR "t"."scored_at" < CAST('2025-12-16 08:00:00' AS TIMESTAMP)
  OR (
    "t"."is_customer" = FALSE
    AND (
      "t"."domain" || '.'
    ) = ('' || '.')
    AND NOT EXISTS(
      SELECT
        1
      FROM "deals" AS "deals_1"
      WHERE
        "deals_1"."org_id" = "t"."org_id"
        AND (
          "deals_1"."stage" || '.'
        ) = ('won' || '.')
    )
  );
