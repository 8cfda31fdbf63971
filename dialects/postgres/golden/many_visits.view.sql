CREATE OR REPLACE VIEW "many_visits" AS
SELECT
  CAST("t"."profile_id" AS BIGINT) AS "profile_id",
  CAST(CAST((
    "t"."value" #>> '{}'
  ) AS INTEGER) AS BIGINT) AS "visits"
FROM "profilestore" AS "t"
WHERE
  "t"."path" = '/visits/count'
  AND CASE
    WHEN (
      "t"."value" #>> '{}'
    ) ~ '^[0-9]+$'
    THEN CAST((
      "t"."value" #>> '{}'
    ) AS INTEGER) > 50
  END;
