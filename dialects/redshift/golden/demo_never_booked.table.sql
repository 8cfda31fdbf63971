CREATE TABLE "demo_never_booked" AS
SELECT
  CAST("t"."person_id" AS BIGINT) AS "person_id",
  CAST("t"."email" AS VARCHAR(65535)) AS "email",
  CAST("org_4"."name" AS VARCHAR(65535)) AS "org_name"
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
      AND "actions_1"."at" >= CAST('2026-02-14 08:00:00' AS TIMESTAMP)
      AND "actions_1"."at" < CAST('2026-03-16 08:00:00' AS TIMESTAMP)
      AND (
        "actions_1"."name" || '.'
      ) = ('pricing_viewed' || '.')
      AND EXISTS(
        SELECT
          1
        FROM "actions" AS "actions_2"
        WHERE
          "actions_2"."person_id" = "actions_1"."person_id"
          AND "actions_2"."at" >= CAST('2026-02-14 08:00:00' AS TIMESTAMP)
          AND "actions_2"."at" < CAST('2026-03-16 08:00:00' AS TIMESTAMP)
          AND (
            "actions_2"."name" || '.'
          ) = ('demo_requested' || '.')
          AND "actions_2"."at" > "actions_1"."at"
          AND "actions_2"."at" < CASE
            WHEN "actions_1"."at" <= CAST('9999-12-24 23:59:59.999999' AS TIMESTAMP)
            THEN "actions_1"."at" + INTERVAL '7 days'
          END
          AND NOT EXISTS(
            SELECT
              1
            FROM "actions" AS "actions_3"
            WHERE
              "actions_3"."person_id" = "actions_2"."person_id"
              AND "actions_3"."at" >= CAST('2026-02-14 08:00:00' AS TIMESTAMP)
              AND "actions_3"."at" < CAST('2026-03-16 08:00:00' AS TIMESTAMP)
              AND (
                "actions_3"."name" || '.'
              ) = ('demo_booked' || '.')
              AND "actions_3"."at" > "actions_2"."at"
              AND "actions_3"."at" < CASE
                WHEN "actions_2"."at" <= CAST('9999-12-28 23:59:59.999999' AS TIMESTAMP)
                THEN "actions_2"."at" + INTERVAL '3 days'
              END
          )
      )
  );
