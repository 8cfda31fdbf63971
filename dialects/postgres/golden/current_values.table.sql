CREATE TABLE "current_values" AS
SELECT
  CAST("t"."profile_id" AS BIGINT) AS "profile_id",
  CAST(CAST((
    "t"."value" -> '_current' #>> '{}'
  ) AS TEXT) AS TEXT) AS "current",
  CAST(UPPER((
    "t"."value" -> 'val02' #>> '{}'
  )) AS TEXT) AS "loud",
  (
    "t"."value" -> '_current'
  ) AS "document"
FROM "profilestore" AS "t"
WHERE
  (
    (
      "t"."value" -> '_current' #>> '{}'
    ) IS NULL AND NOT (
      "t"."value" ? 'val02'
    )
  ) IS NOT TRUE;
