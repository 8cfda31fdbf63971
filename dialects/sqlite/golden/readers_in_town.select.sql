SELECT
  CAST("t"."reader_id" AS INTEGER) AS "reader_id",
  CAST("t"."name" AS TEXT) AS "name",
  CAST("t"."mail" AS TEXT) AS "mail",
  CAST("t"."town" AS TEXT) AS "town",
  CAST("t"."allowance" AS INTEGER) AS "allowance",
  CAST("t"."debt" AS NUMERIC) AS "debt",
  CAST("t"."joined" AS TEXT) AS "joined",
  CAST("t"."last_seen" AS TEXT) AS "last_seen"
FROM "readers" AS "t"
WHERE
  NOT (
    "t"."town" IN ('Graz', 'Linz')
  )
  OR "t"."debt" >= 5
  OR INSTR("t"."name", "t"."town") > 0
  OR (
    "t"."town" = '' AND "t"."name" IS NOT NULL
  )
  OR INSTR("t"."name", '100%') = 1
ORDER BY
  "t"."reader_id" ASC;
