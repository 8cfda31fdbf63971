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
  "t"."last_seen" >= '2026-03-01 00:00:00'
  AND "t"."last_seen" < '2026-04-01 00:00:00'
  AND "t"."joined" <= '2026-02-28'
  AND CASE
    WHEN TYPEOF("t"."allowance" * 2) = 'real'
    THEN ABS(-9223372036854775808)
    ELSE "t"."allowance" * 2
  END >= CASE WHEN "t"."debt" >= 4 THEN "t"."debt" WHEN "t"."debt" < 4 THEN 4 END
ORDER BY
  "t"."reader_id" ASC;
