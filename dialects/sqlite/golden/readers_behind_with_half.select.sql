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
JOIN (
  SELECT
    "loans_1"."reader_id" AS "k1",
    COUNT(CASE WHEN "loans_1"."returned" IS NULL AND "loans_1"."due" < '2026-03-13' THEN 1 END) AS "v1",
    COUNT(*) AS "v2"
  FROM "loans" AS "loans_1"
  GROUP BY
    "loans_1"."reader_id"
) AS "loans_1_figures"
  ON "loans_1_figures"."k1" = "t"."reader_id"
WHERE
  "loans_1_figures"."v1" >= CASE
    WHEN ABS("loans_1_figures"."v2") * 0.5 >= 100000000000000
    THEN ABS(-9223372036854775808)
    ELSE ROUND("loans_1_figures"."v2" * 0.5, 1)
  END
  AND NOT EXISTS(
    SELECT
      1
    FROM "loans" AS "loans_1"
    WHERE
      "loans_1"."reader_id" = "t"."reader_id" AND INSTR("loans_1"."title", '50%') = 1
  )
ORDER BY
  "t"."reader_id" ASC;
