CREATE OR REPLACE VIEW "customer_profiles" AS
SELECT
  CAST("t"."correlation_id" AS TEXT) AS "correlation_id",
  CAST(CAST((
    "street_grain_1"."value" #>> '{}'
  ) AS TEXT) AS TEXT) AS "street",
  CAST(CAST(CAST((
    "visits_grain_2"."value" #>> '{}'
  ) AS INTEGER) AS INTEGER) AS BIGINT) AS "visits",
  CAST(CAST((
    "locked_grain_3"."value" #>> '{}'
  ) = 'true' AS BOOLEAN) AS BOOLEAN) AS "locked"
FROM (
  SELECT DISTINCT
    "t"."correlation_id" AS "correlation_id"
  FROM "profilestore" AS "t"
  WHERE
    "t"."profile_type" = 'customer' AND "t"."pit" = '_latest'
) AS "t"
LEFT JOIN "profilestore" AS "street_grain_1"
  ON "street_grain_1"."correlation_id" = "t"."correlation_id"
  AND "street_grain_1"."path" = '/customer/info/meta/address'
  AND "street_grain_1"."profile_type" = 'customer'
  AND "street_grain_1"."pit" = '_latest'
  AND "street_grain_1"."reader" = '_auth'
LEFT JOIN "profilestore" AS "visits_grain_2"
  ON "visits_grain_2"."correlation_id" = "t"."correlation_id"
  AND "visits_grain_2"."path" = '/visits/count'
  AND "visits_grain_2"."profile_type" = 'customer'
  AND "visits_grain_2"."pit" = '_latest'
  AND "visits_grain_2"."reader" = '_auth'
LEFT JOIN "profilestore" AS "locked_grain_3"
  ON "locked_grain_3"."correlation_id" = "t"."correlation_id"
  AND "locked_grain_3"."path" = '/isLocked'
  AND "locked_grain_3"."profile_type" = 'customer'
  AND "locked_grain_3"."pit" = '_latest'
  AND "locked_grain_3"."reader" = '_auth'
WHERE
  (
    "street_grain_1"."value" IS NOT NULL
    OR "visits_grain_2"."value" IS NOT NULL
    OR "locked_grain_3"."value" IS NOT NULL
  )
  AND CAST(CAST((
    "visits_grain_2"."value" #>> '{}'
  ) AS INTEGER) AS INTEGER) > 3;
