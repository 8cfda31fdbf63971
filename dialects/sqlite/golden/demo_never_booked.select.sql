SELECT
  CAST("t"."person_id" AS INTEGER) AS "person_id",
  CAST("t"."email" AS TEXT) AS "email",
  CAST("org_4"."name" AS TEXT) AS "org_name"
FROM "people" AS "t"
LEFT JOIN "orgs" AS "org_4"
  ON "org_4"."org_id" = "t"."org_id"
WHERE
  EXISTS(
    SELECT
      1
    FROM "actions" AS "actions_1"
    WHERE
      "actions_1"."person_id" = "t"."person_id"
      AND "actions_1"."at" >= '2026-02-14 08:00:00'
      AND "actions_1"."at" < '2026-03-16 08:00:00'
      AND "actions_1"."name" = 'pricing_viewed'
      AND EXISTS(
        SELECT
          1
        FROM "actions" AS "actions_2"
        WHERE
          "actions_2"."person_id" = "actions_1"."person_id"
          AND "actions_2"."at" >= '2026-02-14 08:00:00'
          AND "actions_2"."at" < '2026-03-16 08:00:00'
          AND "actions_2"."name" = 'demo_requested'
          AND "actions_2"."at" > "actions_1"."at"
          AND "actions_2"."at" < CASE
            WHEN "actions_1"."at" <= '9999-12-24 23:59:59.999999'
            THEN (
              STRFTIME('%Y-%m-%d %H:%M:%S', SUBSTR("actions_1"."at", 1, 19), '+7 day') || SUBSTR("actions_1"."at", 20)
            )
          END
          AND NOT EXISTS(
            SELECT
              1
            FROM "actions" AS "actions_3"
            WHERE
              "actions_3"."person_id" = "actions_2"."person_id"
              AND "actions_3"."at" >= '2026-02-14 08:00:00'
              AND "actions_3"."at" < '2026-03-16 08:00:00'
              AND "actions_3"."name" = 'demo_booked'
              AND "actions_3"."at" > "actions_2"."at"
              AND "actions_3"."at" < CASE
                WHEN "actions_2"."at" <= '9999-12-28 23:59:59.999999'
                THEN (
                  STRFTIME('%Y-%m-%d %H:%M:%S', SUBSTR("actions_2"."at", 1, 19), '+3 day') || SUBSTR("actions_2"."at", 20)
                )
              END
          )
      )
  )
ORDER BY
  "t"."person_id" ASC;
