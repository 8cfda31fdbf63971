CREATE TABLE "active_in_three_weeks_of_four" AS
SELECT
  CAST("t"."person_id" AS BIGINT) AS "person_id",
  CAST("t"."name" AS TEXT) AS "name"
FROM "people" AS "t"
LEFT JOIN (
  SELECT
    "actions_1"."person_id" AS "k1",
    COUNT(
      CASE
        WHEN "actions_1"."at" >= CAST('2026-03-09 00:00:00' AS TIMESTAMP)
        AND "actions_1"."at" < CAST('2026-03-16 00:00:00' AS TIMESTAMP)
        AND "actions_1"."name" = 'session_start'
        THEN 1
      END
    ) AS "v1",
    COUNT(
      CASE
        WHEN "actions_1"."at" >= CAST('2026-03-02 00:00:00' AS TIMESTAMP)
        AND "actions_1"."at" < CAST('2026-03-09 00:00:00' AS TIMESTAMP)
        AND "actions_1"."name" = 'session_start'
        THEN 1
      END
    ) AS "v2",
    COUNT(
      CASE
        WHEN "actions_1"."at" >= CAST('2026-02-23 00:00:00' AS TIMESTAMP)
        AND "actions_1"."at" < CAST('2026-03-02 00:00:00' AS TIMESTAMP)
        AND "actions_1"."name" = 'session_start'
        THEN 1
      END
    ) AS "v3",
    COUNT(
      CASE
        WHEN "actions_1"."at" >= CAST('2026-02-16 00:00:00' AS TIMESTAMP)
        AND "actions_1"."at" < CAST('2026-02-23 00:00:00' AS TIMESTAMP)
        AND "actions_1"."name" = 'session_start'
        THEN 1
      END
    ) AS "v4"
  FROM "actions" AS "actions_1"
  WHERE
    (
      "actions_1"."at" >= CAST('2026-03-09 00:00:00' AS TIMESTAMP)
      AND "actions_1"."at" < CAST('2026-03-16 00:00:00' AS TIMESTAMP)
      AND "actions_1"."name" = 'session_start'
    )
    OR (
      "actions_1"."at" >= CAST('2026-03-02 00:00:00' AS TIMESTAMP)
      AND "actions_1"."at" < CAST('2026-03-09 00:00:00' AS TIMESTAMP)
      AND "actions_1"."name" = 'session_start'
    )
    OR (
      "actions_1"."at" >= CAST('2026-02-23 00:00:00' AS TIMESTAMP)
      AND "actions_1"."at" < CAST('2026-03-02 00:00:00' AS TIMESTAMP)
      AND "actions_1"."name" = 'session_start'
    )
    OR (
      "actions_1"."at" >= CAST('2026-02-16 00:00:00' AS TIMESTAMP)
      AND "actions_1"."at" < CAST('2026-02-23 00:00:00' AS TIMESTAMP)
      AND "actions_1"."name" = 'session_start'
    )
  GROUP BY
    "actions_1"."person_id"
) AS "actions_1_figures"
  ON "actions_1_figures"."k1" = "t"."person_id"
WHERE
  CASE WHEN "actions_1_figures"."v1" >= 1 THEN 1 ELSE 0 END + CASE WHEN "actions_1_figures"."v2" >= 1 THEN 1 ELSE 0 END + CASE WHEN "actions_1_figures"."v3" >= 1 THEN 1 ELSE 0 END + CASE WHEN "actions_1_figures"."v4" >= 1 THEN 1 ELSE 0 END >= 3;
