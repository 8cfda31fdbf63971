CREATE VIEW "labels_of_paths" AS
SELECT
  CAST("t"."profile_id" AS Nullable(Int64)) AS "profile_id",
  CAST((
    "t"."profile_type" || '/' || "t"."path"
  ) AS Nullable(String)) AS "label"
FROM "profilestore" AS "t"
WHERE
  "t"."profile_type" = 'customer'
  AND "t"."pit" = '_latest'
  AND "t"."reader" = '_auth'
  AND "t"."stored_at" >= toDateTime64('2025-03-16 00:00:00', 6, 'UTC');
