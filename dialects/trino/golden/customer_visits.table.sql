CREATE TABLE "customer_visits" AS
SELECT
  CAST("t"."correlation_id" AS VARCHAR) AS "correlation_id",
  "visits_grain_1"."value" AS "visits",
  "address_grain_2"."value" AS "address"
FROM (
  SELECT DISTINCT
    "t"."correlation_id" AS "correlation_id"
  FROM "profilestore" AS "t"
  WHERE
    "t"."profile_type" = 'customer' AND "t"."pit" = '_latest'
) AS "t"
LEFT JOIN "profilestore" AS "visits_grain_1"
  ON "visits_grain_1"."correlation_id" = "t"."correlation_id"
  AND "visits_grain_1"."path" = '/visits/count'
  AND "visits_grain_1"."profile_type" = 'customer'
  AND "visits_grain_1"."pit" = '_latest'
LEFT JOIN "profilestore" AS "address_grain_2"
  ON "address_grain_2"."correlation_id" = "t"."correlation_id"
  AND "address_grain_2"."path" = '/customer/info/meta/address'
  AND "address_grain_2"."profile_type" = 'customer'
  AND "address_grain_2"."pit" = '_latest';
