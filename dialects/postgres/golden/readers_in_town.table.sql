CREATE TABLE "readers_in_town" AS
SELECT
  CAST("t"."reader_id" AS BIGINT) AS "reader_id",
  CAST("t"."name" AS TEXT) AS "name",
  CAST("t"."mail" AS TEXT) AS "mail",
  CAST("t"."town" AS TEXT) AS "town",
  CAST("t"."allowance" AS BIGINT) AS "allowance",
  CAST("t"."debt" AS NUMERIC(8, 2)) AS "debt",
  CAST("t"."joined" AS DATE) AS "joined",
  CAST("t"."last_seen" AS TIMESTAMP) AS "last_seen"
FROM "readers" AS "t"
WHERE
  NOT (
    "t"."town" IN ('Graz', 'Linz')
  )
  OR "t"."debt" >= 5
  OR STRPOS("t"."name", "t"."town") > 0
  OR (
    "t"."town" = '' AND "t"."name" IS NOT NULL
  )
  OR STARTS_WITH("t"."name", '100%');
