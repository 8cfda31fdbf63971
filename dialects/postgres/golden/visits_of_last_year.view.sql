CREATE OR REPLACE VIEW "visits_of_last_year" AS
SELECT
  CAST("t"."profile_id" AS BIGINT) AS "profile_id",
  CAST(SUBSTRING("t"."path", 9, 7) AS TEXT) AS "month",
  CAST((
    (
      'web' = ANY (
        "t"."tags"
      )
    ) OR (
      "t"."tags" @> CAST('{"a,b"}' AS TEXT[])
    )
  ) AS BOOLEAN) AS "tagged"
FROM "profilestore" AS "t"
WHERE
  (
    "t"."path" LIKE (
      '/visits/' || CAST(DATE_PART('year', CAST('2025-03-16 00:00:00' AS TIMESTAMP)) AS INTEGER) || '%%%%'
    )
  )
  AND "t"."reader" = '_auth';
