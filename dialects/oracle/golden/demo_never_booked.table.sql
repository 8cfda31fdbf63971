CREATE TABLE "demo_never_booked" AS
SELECT
  CAST("t"."person_id" AS NUMBER(19)) AS "person_id",
  CAST("t"."email" AS VARCHAR2(4000)) AS "email",
  CAST("org_4"."name" AS VARCHAR2(4000)) AS "org_name"
FROM "people" "t"
LEFT JOIN "orgs" "org_4"
  ON "org_4"."org_id" = "t"."org_id"
WHERE
  EXISTS(
    SELECT
      1
    FROM "actions" "actions_1"
    WHERE
      "actions_1"."person_id" = "t"."person_id"
      AND "actions_1"."at" >= TIMESTAMP '2026-02-14 08:00:00'
      AND "actions_1"."at" < TIMESTAMP '2026-03-16 08:00:00'
      AND "actions_1"."name" COLLATE BINARY = 'pricing_viewed'
      AND EXISTS(
        SELECT
          1
        FROM "actions" "actions_2"
        WHERE
          "actions_2"."person_id" = "actions_1"."person_id"
          AND "actions_2"."at" >= TIMESTAMP '2026-02-14 08:00:00'
          AND "actions_2"."at" < TIMESTAMP '2026-03-16 08:00:00'
          AND "actions_2"."name" COLLATE BINARY = 'demo_requested'
          AND "actions_2"."at" > "actions_1"."at"
          AND "actions_2"."at" < CASE
            WHEN "actions_1"."at" <= TIMESTAMP '9999-12-24 23:59:59.999999'
            THEN "actions_1"."at" + NUMTODSINTERVAL(7 / CASE WHEN "actions_1"."at" < DATE '1582-10-15' THEN 0 ELSE 1 END, 'DAY')
          END
          AND NOT EXISTS(
            SELECT
              1
            FROM "actions" "actions_3"
            WHERE
              "actions_3"."person_id" = "actions_2"."person_id"
              AND "actions_3"."at" >= TIMESTAMP '2026-02-14 08:00:00'
              AND "actions_3"."at" < TIMESTAMP '2026-03-16 08:00:00'
              AND "actions_3"."name" COLLATE BINARY = 'demo_booked'
              AND "actions_3"."at" > "actions_2"."at"
              AND "actions_3"."at" < CASE
                WHEN "actions_2"."at" <= TIMESTAMP '9999-12-28 23:59:59.999999'
                THEN "actions_2"."at" + NUMTODSINTERVAL(3 / CASE WHEN "actions_2"."at" < DATE '1582-10-15' THEN 0 ELSE 1 END, 'DAY')
              END
          )
      )
  );
