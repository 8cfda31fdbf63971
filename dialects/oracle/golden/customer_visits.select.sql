SELECT
  CAST("t"."correlation_id" AS VARCHAR2(4000)) AS "correlation_id",
  "visits_grain_1"."value" AS "visits",
  "address_grain_2"."value" AS "address"
FROM (
  SELECT
    MIN("t"."correlation_id") AS "correlation_id"
  FROM "profilestore" "t"
  WHERE
    "t"."profile_type" COLLATE BINARY = 'customer' AND "t"."pit" COLLATE BINARY = '_latest'
  GROUP BY
    "t"."correlation_id" COLLATE BINARY
) "t"
LEFT JOIN "profilestore" "visits_grain_1"
  ON "visits_grain_1"."correlation_id" COLLATE BINARY = "t"."correlation_id" COLLATE BINARY
  AND "visits_grain_1"."path" COLLATE BINARY = '/visits/count'
  AND "visits_grain_1"."profile_type" COLLATE BINARY = 'customer'
  AND "visits_grain_1"."pit" COLLATE BINARY = '_latest'
LEFT JOIN "profilestore" "address_grain_2"
  ON "address_grain_2"."correlation_id" COLLATE BINARY = "t"."correlation_id" COLLATE BINARY
  AND "address_grain_2"."path" COLLATE BINARY = '/customer/info/meta/address'
  AND "address_grain_2"."profile_type" COLLATE BINARY = 'customer'
  AND "address_grain_2"."pit" COLLATE BINARY = '_latest'
ORDER BY
  "t"."correlation_id" COLLATE BINARY ASC;
