CREATE OR REPLACE VIEW "readers_seen_this_month" AS
SELECT
  CAST("t"."reader_id" AS NUMBER(19)) AS "reader_id",
  CAST("t"."name" AS VARCHAR2(4000)) AS "name",
  CAST("t"."mail" AS VARCHAR2(4000)) AS "mail",
  CAST("t"."town" AS VARCHAR2(4000)) AS "town",
  CAST("t"."allowance" AS NUMBER(19)) AS "allowance",
  CAST("t"."debt" AS NUMBER(8, 2)) AS "debt",
  CAST(TRUNC("t"."joined") AS DATE) AS "joined",
  CAST("t"."last_seen" AS TIMESTAMP(6)) AS "last_seen"
FROM "readers" "t"
WHERE
  "t"."last_seen" >= TIMESTAMP '2026-03-01 00:00:00'
  AND "t"."last_seen" < TIMESTAMP '2026-04-01 00:00:00'
  AND TRUNC("t"."joined") <= DATE '2026-02-28'
  AND "t"."allowance" * 2 >= CASE WHEN "t"."debt" >= 4 THEN "t"."debt" WHEN "t"."debt" < 4 THEN 4 END;
