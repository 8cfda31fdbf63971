CREATE TABLE "active_in_three_weeks_of_four" AS
SELECT
  CAST("t"."person_id" AS BIGINT) AS "person_id",
  CAST("t"."name" AS VARCHAR(65535)) AS "name"
FROM "people" AS "t"
WHERE
  CASE
    WHEN EXISTS(
      SELECT
        1
      FROM "actions" AS "actions_1"
      WHERE
        "actions_1"."person_id" = "t"."person_id"
        AND "actions_1"."at" >= CAST('2026-03-09 00:00:00' AS TIMESTAMP)
        AND "actions_1"."at" < CAST('2026-03-16 00:00:00' AS TIMESTAMP)
        AND (
          "actions_1"."name" || '.'
        ) = ('session_start' || '.')
    )
    THEN 1
    ELSE 0
  END + CASE
    WHEN EXISTS(
      SELECT
        1
      FROM "actions" AS "actions_1"
      WHERE
        "actions_1"."person_id" = "t"."person_id"
        AND "actions_1"."at" >= CAST('2026-03-02 00:00:00' AS TIMESTAMP)
        AND "actions_1"."at" < CAST('2026-03-09 00:00:00' AS TIMESTAMP)
        AND (
          "actions_1"."name" || '.'
        ) = ('session_start' || '.')
    )
    THEN 1
    ELSE 0
  END + CASE
    WHEN EXISTS(
      SELECT
        1
      FROM "actions" AS "actions_1"
      WHERE
        "actions_1"."person_id" = "t"."person_id"
        AND "actions_1"."at" >= CAST('2026-02-23 00:00:00' AS TIMESTAMP)
        AND "actions_1"."at" < CAST('2026-03-02 00:00:00' AS TIMESTAMP)
        AND (
          "actions_1"."name" || '.'
        ) = ('session_start' || '.')
    )
    THEN 1
    ELSE 0
  END + CASE
    WHEN EXISTS(
      SELECT
        1
      FROM "actions" AS "actions_1"
      WHERE
        "actions_1"."person_id" = "t"."person_id"
        AND "actions_1"."at" >= CAST('2026-02-16 00:00:00' AS TIMESTAMP)
        AND "actions_1"."at" < CAST('2026-02-23 00:00:00' AS TIMESTAMP)
        AND (
          "actions_1"."name" || '.'
        ) = ('session_start' || '.')
    )
    THEN 1
    ELSE 0
  END >= 3;
