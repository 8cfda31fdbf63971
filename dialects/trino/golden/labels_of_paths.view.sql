CREATE OR REPLACE VIEW "labels_of_paths" AS
SELECT
  CAST("t"."profile_id" AS BIGINT) AS "profile_id",
  CAST((
    "t"."profile_type" || '/' || "t"."path"
  ) AS VARCHAR) AS "label"
FROM "profilestore" AS "t"
WHERE
  "t"."profile_type" = 'customer'
  AND "t"."pit" = '_latest'
  AND "t"."reader" = '_auth'
  AND "t"."stored_at" >= CAST('2025-03-16 00:00:00' AS TIMESTAMP(6));
