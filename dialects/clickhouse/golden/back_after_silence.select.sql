SELECT
  CAST("t"."org_id" AS Nullable(Int64)) AS "org_id",
  CAST("t"."name" AS Nullable(String)) AS "name"
FROM "orgs" AS "t"
WHERE
  "t"."org_id" IN (
    SELECT
      CAST("people_1"."org_id" AS Nullable(Int64)) AS "k1"
    FROM "people" AS "people_1"
    JOIN "actions" AS "actions_2"
      ON "actions_2"."person_id" = "people_1"."person_id"
    WHERE
      "people_1"."left_on" IS NULL
      AND "actions_2"."at" >= toDateTime64('2026-03-09 08:00:00', 6, 'UTC')
      AND "actions_2"."at" < toDateTime64('2026-03-16 08:00:00', 6, 'UTC')
  )
  AND NOT (
    "t"."org_id" IN (
      SELECT
        CAST("people_1"."org_id" AS Nullable(Int64)) AS "k1"
      FROM "people" AS "people_1"
      JOIN "actions" AS "actions_2"
        ON "actions_2"."person_id" = "people_1"."person_id"
      WHERE
        "people_1"."left_on" IS NULL
        AND "actions_2"."at" >= toDateTime64('2026-03-04 08:00:00', 6, 'UTC')
        AND "actions_2"."at" < toDateTime64('2026-03-09 08:00:00', 6, 'UTC')
    )
  )
  AND (
    "t"."org_id" IN (
      SELECT
        CAST("people_1"."org_id" AS Nullable(Int64)) AS "k1"
      FROM "people" AS "people_1"
      JOIN "actions" AS "actions_2"
        ON "actions_2"."person_id" = "people_1"."person_id"
      WHERE
        "people_1"."left_on" IS NULL AND "actions_2"."at" < toDateTime64('2026-03-04 08:00:00', 6, 'UTC')
    )
    OR (
      "t"."parent_id" IS NOT NULL
      AND "t"."parent_id" IN (
        SELECT
          CAST("orgs_3"."org_id" AS Nullable(Int64)) AS "k1"
        FROM "orgs" AS "orgs_3"
        JOIN "people" AS "people_4"
          ON "people_4"."org_id" = "orgs_3"."org_id" AND "people_4"."left_on" IS NULL
        JOIN "actions" AS "actions_5"
          ON "actions_5"."person_id" = "people_4"."person_id"
        WHERE
          "actions_5"."at" < toDateTime64('2026-03-04 08:00:00', 6, 'UTC')
      )
    )
  )
ORDER BY
  "t"."org_id" ASC;
