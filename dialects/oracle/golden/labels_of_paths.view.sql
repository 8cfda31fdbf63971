CREATE OR REPLACE VIEW "labels_of_paths" AS
SELECT
  CAST("t"."profile_id" AS NUMBER(19)) AS "profile_id",
  CAST(CASE
    WHEN "t"."profile_type" IS NOT NULL AND "t"."path" IS NOT NULL
    THEN (
      "t"."profile_type" || '/' || "t"."path"
    )
  END AS VARCHAR2(4000)) AS "label"
FROM "profilestore" "t"
WHERE
  "t"."profile_type" COLLATE BINARY = 'customer'
  AND "t"."pit" COLLATE BINARY = '_latest'
  AND "t"."reader" COLLATE BINARY = '_auth'
  AND "t"."stored_at" >= TIMESTAMP '2025-03-16 00:00:00';
