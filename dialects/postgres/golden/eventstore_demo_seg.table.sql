CREATE TABLE "eventstore_demo_seg" AS
SELECT
  CAST("t"."correlation_id" AS TEXT) AS "correlation_id",
  CAST("t"."event_id" AS UUID) AS "event_id",
  CAST("t"."event_harvester" AS TEXT) AS "event_harvester",
  CAST((
    "t"."message" -> 'val01'
  ) AS JSONB) AS "theval01",
  CAST(CAST(UPPER((
    "t"."message" -> 'val02' #>> '{}'
  )) AS TEXT) AS TEXT) AS "theval02"
FROM "eventstore" AS "t"
WHERE
  "t"."event_harvester" = 'adobe';
