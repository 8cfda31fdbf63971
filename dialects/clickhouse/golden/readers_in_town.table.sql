CREATE OR REPLACE TABLE "readers_in_town" AS
SELECT
  CAST("t"."reader_id" AS Nullable(Int64)) AS "reader_id",
  CAST("t"."name" AS Nullable(String)) AS "name",
  CAST("t"."mail" AS Nullable(String)) AS "mail",
  CAST("t"."town" AS Nullable(String)) AS "town",
  CAST("t"."allowance" AS Nullable(Int64)) AS "allowance",
  CAST("t"."debt" AS Nullable(Decimal(8, 2))) AS "debt",
  CAST("t"."joined" AS Nullable(Date32)) AS "joined",
  CAST("t"."last_seen" AS Nullable(DateTime64(6, 'UTC'))) AS "last_seen"
FROM "readers" AS "t"
WHERE
  (
    "t"."town" IS NOT NULL AND NOT (
      "t"."town" IN ('Graz', 'Linz')
    )
  )
  OR "t"."debt" >= CAST('5' AS Decimal(76, 2))
  OR position("t"."name", "t"."town") > 0
  OR (
    "t"."town" = '' AND "t"."name" IS NOT NULL
  )
  OR startsWith("t"."name", '100%');
