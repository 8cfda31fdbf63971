CREATE OR REPLACE VIEW "profilestore_visits" AS
SELECT
  CAST("t"."correlation_id" AS TEXT) AS "correlation_id",
  CAST("t"."profile_type" AS TEXT) AS "profile_type",
  CAST(CAST(SUBSTRING("t"."path", 9, 7) AS TEXT) AS TEXT) AS "month",
  CAST(CAST((
    "t"."profile_type" || '/' || "t"."path"
  ) AS TEXT) AS TEXT) AS "label",
  CAST(CAST((
    "t"."value" -> '_current' #>> '{}'
  ) AS TEXT) AS TEXT) AS "current"
FROM "profilestore" AS "t"
WHERE
  (
    "t"."path" LIKE (
      '/visits/' || CAST(DATE_PART('year', CAST('2025-03-16 00:00:00' AS TIMESTAMP)) AS INTEGER) || '%'
    )
  )
  AND "t"."pit" = '_latest'
  AND "t"."grain_type" = 'c';
