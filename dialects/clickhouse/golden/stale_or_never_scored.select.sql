SELECT
  CAST("t"."org_id" AS Nullable(Int64)) AS "org_id",
  CAST("t"."name" AS Nullable(String)) AS "name",
  CAST("t"."scored_at" AS Nullable(DateTime64(6, 'UTC'))) AS "scored_at"
FROM "orgs" AS "t"
WHERE
  "t"."scored_at" IS NULL
  OR "t"."scored_at" < toDateTime64('2025-12-16 08:00:00', 6, 'UTC')
  OR (
    "t"."is_customer" = FALSE
    AND "t"."domain" = ''
    AND NOT (
      "t"."org_id" IN (
        SELECT
          CAST("deals_1"."org_id" AS Nullable(Int64)) AS "k1"
        FROM "deals" AS "deals_1"
        WHERE
          "deals_1"."stage" = 'won'
      )
    )
  )
ORDER BY
  CASE WHEN "t"."scored_at" IS NULL THEN 1 ELSE 0 END ASC,
  "t"."scored_at" ASC,
  "t"."org_id" ASC;
