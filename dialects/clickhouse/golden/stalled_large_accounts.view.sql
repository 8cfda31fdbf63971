CREATE VIEW "stalled_large_accounts" AS
SELECT
  CAST("t"."org_id" AS Nullable(Int64)) AS "org_id",
  CAST("t"."name" AS Nullable(String)) AS "name",
  CAST("t"."arr" AS Nullable(Decimal(12, 2))) AS "arr"
FROM "orgs" AS "t"
WHERE
  "t"."arr" >= CAST('50000' AS Decimal(76, 2))
  AND "t"."org_id" IN (
    SELECT
      CAST("deals_1"."org_id" AS Nullable(Int64)) AS "k1"
    FROM "deals" AS "deals_1"
    WHERE
      NOT (
        "deals_1"."stage" IN ('won', 'lost')
      )
      AND "deals_1"."close_date" < toDate32('2026-03-16')
  )
  AND NOT (
    "t"."org_id" IN (
      SELECT
        CAST("people_2"."org_id" AS Nullable(Int64)) AS "k1"
      FROM "people" AS "people_2"
      JOIN "actions" AS "actions_3"
        ON "actions_3"."person_id" = "people_2"."person_id"
      WHERE
        "people_2"."left_on" IS NULL
        AND "actions_3"."at" >= toDateTime64('2026-02-14 08:00:00', 6, 'UTC')
        AND "actions_3"."at" < toDateTime64('2026-03-16 08:00:00', 6, 'UTC')
      GROUP BY
        "people_2"."org_id"
      HAVING
        COUNT(*) > 5
    )
  )
  AND (
    "t"."trial_ends_at" < toDateTime64('2026-03-16 08:00:00', 6, 'UTC')
    OR "t"."trial_ends_at" >= toDateTime64('2026-03-19 08:00:00', 6, 'UTC')
    OR "t"."trial_ends_at" IS NULL
    OR CAST("t"."seats_used" AS Nullable(Decimal(76, 1))) <= CAST(CAST('0.8' AS Decimal(76, 1)) * "t"."seats_bought" AS Nullable(Decimal(38, 1)))
    OR "t"."seats_used" IS NULL
    OR CAST(CAST('0.8' AS Decimal(76, 1)) * "t"."seats_bought" AS Nullable(Decimal(38, 1))) IS NULL
  );
