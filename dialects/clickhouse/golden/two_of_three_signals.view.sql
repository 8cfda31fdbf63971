CREATE VIEW "two_of_three_signals" AS
SELECT
  CAST("t"."person_id" AS Nullable(Int64)) AS "person_id",
  CAST("t"."name" AS Nullable(String)) AS "name"
FROM "people" AS "t"
LEFT JOIN (
  SELECT
    toNullable("org_6"."org_id") AS "org_id"
  FROM "orgs" AS "org_6"
) AS "org_6"
  ON "org_6"."org_id" = "t"."org_id"
WHERE
  "t"."left_on" IS NULL
  AND CASE
    WHEN "t"."person_id" IN (
      SELECT
        CAST("actions_1"."person_id" AS Nullable(Int64)) AS "k1"
      FROM "actions" AS "actions_1"
      WHERE
        "actions_1"."name" = 'demo_requested'
    )
    THEN 1
    ELSE 0
  END + CASE
    WHEN "t"."org_id" IN (
      SELECT
        CAST("org_2"."org_id" AS Nullable(Int64)) AS "k1"
      FROM "orgs" AS "org_2"
      WHERE
        "org_2"."arr" >= CAST('50000' AS Decimal(76, 2))
        AND "org_2"."org_id" IN (
          SELECT
            CAST("deals_3"."org_id" AS Nullable(Int64)) AS "k1"
          FROM "deals" AS "deals_3"
          WHERE
            NOT (
              "deals_3"."stage" IN ('won', 'lost')
            )
            AND "deals_3"."close_date" < toDate32('2026-03-16')
        )
        AND NOT (
          "org_2"."org_id" IN (
            SELECT
              CAST("people_4"."org_id" AS Nullable(Int64)) AS "k1"
            FROM "people" AS "people_4"
            JOIN "actions" AS "actions_5"
              ON "actions_5"."person_id" = "people_4"."person_id"
            WHERE
              "people_4"."left_on" IS NULL
              AND "actions_5"."at" >= toDateTime64('2026-02-14 08:00:00', 6, 'UTC')
              AND "actions_5"."at" < toDateTime64('2026-03-16 08:00:00', 6, 'UTC')
            GROUP BY
              "people_4"."org_id"
            HAVING
              COUNT(*) > 5
          )
        )
        AND (
          "org_2"."trial_ends_at" < toDateTime64('2026-03-16 08:00:00', 6, 'UTC')
          OR "org_2"."trial_ends_at" >= toDateTime64('2026-03-19 08:00:00', 6, 'UTC')
          OR "org_2"."trial_ends_at" IS NULL
          OR CAST("org_2"."seats_used" AS Nullable(Decimal(76, 1))) <= CAST(CAST('0.8' AS Decimal(76, 1)) * "org_2"."seats_bought" AS Nullable(Decimal(38, 1)))
          OR "org_2"."seats_used" IS NULL
          OR CAST(CAST('0.8' AS Decimal(76, 1)) * "org_2"."seats_bought" AS Nullable(Decimal(38, 1))) IS NULL
        )
    )
    THEN 1
    ELSE 0
  END + CASE WHEN "org_6"."org_id" IN (1, 4, 6, 9) THEN 1 ELSE 0 END >= 2;
