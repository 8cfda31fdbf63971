CREATE TABLE "kinds_of_events" AS
SELECT
  CAST("t"."correlation_id" AS VARCHAR2(4000)) AS "correlation_id",
  CAST("t"."event_id" AS VARCHAR2(36)) AS "event_id",
  CAST("t"."event_type" AS VARCHAR2(4000)) AS "event_type",
  CAST(CASE
    WHEN "t"."event_harvester" IS NOT NULL AND "t"."event_type" IS NOT NULL
    THEN (
      "t"."event_harvester" || '|' || "t"."event_type"
    )
  END AS VARCHAR2(4000)) AS "label",
  CAST(CASE WHEN "t"."created" < 4 THEN 1 WHEN "t"."created" >= 4 THEN 0 END AS NUMBER(1)) AS "early"
FROM "eventstore" "t"
WHERE
  (
    "t"."event_harvester" COLLATE BINARY IN ('adobe', 'snowplow')
    AND "t"."event_type" COLLATE BINARY <> 'na'
  )
  OR "t"."created" > 7;
