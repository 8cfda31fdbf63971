SELECT
  CAST("t"."correlation_id" AS Nullable(String)) AS "correlation_id",
  CAST("t"."event_id" AS Nullable(UUID)) AS "event_id",
  CAST("t"."event_type" AS Nullable(String)) AS "event_type",
  CAST((
    "t"."event_harvester" || '|' || "t"."event_type"
  ) AS Nullable(String)) AS "label",
  CAST(CASE WHEN "t"."created" < 4 THEN TRUE WHEN "t"."created" >= 4 THEN FALSE END AS Nullable(Bool)) AS "early"
FROM "eventstore" AS "t"
WHERE
  (
    "t"."event_harvester" IN ('adobe', 'snowplow') AND "t"."event_type" <> 'na'
  )
  OR "t"."created" > 7
ORDER BY
  CAST("t"."event_id" AS Nullable(String)) ASC;
