SELECT
  CAST("t"."correlation_id" AS TEXT) AS "correlation_id",
  CAST("t"."event_id" AS UUID) AS "event_id",
  CAST("t"."event_type" AS TEXT) AS "event_type",
  CAST(CAST((
    "t"."event_harvester" || '|' || "t"."event_type"
  ) AS TEXT) AS TEXT) AS "label",
  CAST("t"."created" < 4 AS BOOLEAN) AS "early"
FROM "eventstore" AS "t"
WHERE
  (
    "t"."event_harvester" IN ('adobe', 'snowplow') AND "t"."event_type" <> 'na'
  )
  OR "t"."created" > 7
ORDER BY
  "t"."event_id" ASC;
