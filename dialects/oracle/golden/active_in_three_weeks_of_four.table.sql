CREATE TABLE "active_in_three_weeks_of_four" AS
SELECT
  CAST("t"."person_id" AS NUMBER(19)) AS "person_id",
  CAST("t"."name" AS VARCHAR2(4000)) AS "name"
FROM "people" "t"
WHERE
  CASE
    WHEN EXISTS(
      SELECT
        1
      FROM "actions" "actions_1"
      WHERE
        "actions_1"."person_id" = "t"."person_id"
        AND "actions_1"."at" >= TIMESTAMP '2026-03-09 00:00:00'
        AND "actions_1"."at" < TIMESTAMP '2026-03-16 00:00:00'
        AND "actions_1"."name" COLLATE BINARY = 'session_start'
    )
    THEN 1
    ELSE 0
  END + CASE
    WHEN EXISTS(
      SELECT
        1
      FROM "actions" "actions_1"
      WHERE
        "actions_1"."person_id" = "t"."person_id"
        AND "actions_1"."at" >= TIMESTAMP '2026-03-02 00:00:00'
        AND "actions_1"."at" < TIMESTAMP '2026-03-09 00:00:00'
        AND "actions_1"."name" COLLATE BINARY = 'session_start'
    )
    THEN 1
    ELSE 0
  END + CASE
    WHEN EXISTS(
      SELECT
        1
      FROM "actions" "actions_1"
      WHERE
        "actions_1"."person_id" = "t"."person_id"
        AND "actions_1"."at" >= TIMESTAMP '2026-02-23 00:00:00'
        AND "actions_1"."at" < TIMESTAMP '2026-03-02 00:00:00'
        AND "actions_1"."name" COLLATE BINARY = 'session_start'
    )
    THEN 1
    ELSE 0
  END + CASE
    WHEN EXISTS(
      SELECT
        1
      FROM "actions" "actions_1"
      WHERE
        "actions_1"."person_id" = "t"."person_id"
        AND "actions_1"."at" >= TIMESTAMP '2026-02-16 00:00:00'
        AND "actions_1"."at" < TIMESTAMP '2026-02-23 00:00:00'
        AND "actions_1"."name" COLLATE BINARY = 'session_start'
    )
    THEN 1
    ELSE 0
  END >= 3;
