CREATE VIEW "demo_never_booked" AS
SELECT
  CAST("t"."person_id" AS Nullable(Int64)) AS "person_id",
  CAST("t"."email" AS Nullable(String)) AS "email",
  CAST("org_4"."name" AS Nullable(String)) AS "org_name"
FROM "people" AS "t"
LEFT JOIN (
  SELECT
    toNullable("org_4"."name") AS "name",
    toNullable("org_4"."org_id") AS "org_id"
  FROM "orgs" AS "org_4"
) AS "org_4"
  ON "org_4"."org_id" = "t"."org_id"
WHERE
  "t"."person_id" IN (
    SELECT
      CAST("actions_1"."person_id" AS Nullable(Int64)) AS "k1"
    FROM "actions" AS "actions_1"
    WHERE
      "actions_1"."at" >= toDateTime64('2026-02-14 08:00:00', 6, 'UTC')
      AND "actions_1"."at" < toDateTime64('2026-03-16 08:00:00', 6, 'UTC')
      AND "actions_1"."name" = 'pricing_viewed'
      AND "actions_1"."action_id" IN (
        SELECT
          CAST("actions_1"."action_id" AS Nullable(Int64)) AS "k1"
        FROM "actions" AS "actions_1"
        JOIN "actions" AS "actions_2"
          ON "actions_2"."person_id" = "actions_1"."person_id"
        WHERE
          "actions_2"."at" >= toDateTime64('2026-02-14 08:00:00', 6, 'UTC')
          AND "actions_2"."at" < toDateTime64('2026-03-16 08:00:00', 6, 'UTC')
          AND "actions_2"."name" = 'demo_requested'
          AND "actions_2"."at" > "actions_1"."at"
          AND "actions_2"."at" < CASE
            WHEN "actions_1"."at" <= toDateTime64('9999-12-24 23:59:59.999999', 6, 'UTC')
            THEN addDays(CAST("actions_1"."at" AS Nullable(DateTime64(6, 'UTC'))), 7)
          END
          AND NOT (
            "actions_2"."action_id" IN (
              SELECT
                CAST("actions_2"."action_id" AS Nullable(Int64)) AS "k1"
              FROM "actions" AS "actions_2"
              JOIN "actions" AS "actions_3"
                ON "actions_3"."person_id" = "actions_2"."person_id"
              WHERE
                "actions_3"."at" >= toDateTime64('2026-02-14 08:00:00', 6, 'UTC')
                AND "actions_3"."at" < toDateTime64('2026-03-16 08:00:00', 6, 'UTC')
                AND "actions_3"."name" = 'demo_booked'
                AND "actions_3"."at" > "actions_2"."at"
                AND "actions_3"."at" < CASE
                  WHEN "actions_2"."at" <= toDateTime64('9999-12-28 23:59:59.999999', 6, 'UTC')
                  THEN addDays(CAST("actions_2"."at" AS Nullable(DateTime64(6, 'UTC'))), 3)
                END
            )
          )
      )
  );
