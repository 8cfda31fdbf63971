CREATE VIEW "active_in_three_weeks_of_four" AS
SELECT
  CAST("t"."person_id" AS Nullable(Int64)) AS "person_id",
  CAST("t"."name" AS Nullable(String)) AS "name"
FROM "people" AS "t"
WHERE
  CASE
    WHEN "t"."person_id" IN (
      SELECT
        CAST("actions_1"."person_id" AS Nullable(Int64)) AS "k1"
      FROM "actions" AS "actions_1"
      WHERE
        "actions_1"."at" >= toDateTime64('2026-03-09 00:00:00', 6, 'UTC')
        AND "actions_1"."at" < toDateTime64('2026-03-16 00:00:00', 6, 'UTC')
        AND "actions_1"."name" = 'session_start'
    )
    THEN 1
    ELSE 0
  END + CASE
    WHEN "t"."person_id" IN (
      SELECT
        CAST("actions_1"."person_id" AS Nullable(Int64)) AS "k1"
      FROM "actions" AS "actions_1"
      WHERE
        "actions_1"."at" >= toDateTime64('2026-03-02 00:00:00', 6, 'UTC')
        AND "actions_1"."at" < toDateTime64('2026-03-09 00:00:00', 6, 'UTC')
        AND "actions_1"."name" = 'session_start'
    )
    THEN 1
    ELSE 0
  END + CASE
    WHEN "t"."person_id" IN (
      SELECT
        CAST("actions_1"."person_id" AS Nullable(Int64)) AS "k1"
      FROM "actions" AS "actions_1"
      WHERE
        "actions_1"."at" >= toDateTime64('2026-02-23 00:00:00', 6, 'UTC')
        AND "actions_1"."at" < toDateTime64('2026-03-02 00:00:00', 6, 'UTC')
        AND "actions_1"."name" = 'session_start'
    )
    THEN 1
    ELSE 0
  END + CASE
    WHEN "t"."person_id" IN (
      SELECT
        CAST("actions_1"."person_id" AS Nullable(Int64)) AS "k1"
      FROM "actions" AS "actions_1"
      WHERE
        "actions_1"."at" >= toDateTime64('2026-02-16 00:00:00', 6, 'UTC')
        AND "actions_1"."at" < toDateTime64('2026-02-23 00:00:00', 6, 'UTC')
        AND "actions_1"."name" = 'session_start'
    )
    THEN 1
    ELSE 0
  END >= 3;
