CREATE OR REPLACE TABLE "kinds_of_events" AS
SELECT
  CAST("t"."correlation_id" AS VARCHAR) AS "correlation_id",
  CAST("t"."event_id" AS UUID) AS "event_id",
  CAST("t"."event_type" AS VARCHAR) AS "event_type",
  CAST((
    "t"."event_harvester" || '|' || "t"."event_type"
  ) AS VARCHAR) AS "label",
  CAST(CASE WHEN "t"."created" < 4 THEN TRUE WHEN "t"."created" >= 4 THEN FALSE END AS BOOLEAN) AS "early"
FROM "eventstore" AS "t"
WHERE
  (
    "t"."event_harvester" IN ('adobe', 'snowplow') AND "t"."event_type" <> 'na'
  )
  OR "t"."created" > 7;
