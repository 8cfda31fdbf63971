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
  (
    "t"."debt" >= 0 AND "t"."debt" <= 5 AND "t"."mail" IS NOT NULL
  )
  OR (
    (
      "t"."joined" < '2025-01-01' OR "t"."joined" > '2026-02-28'
    )
    AND NOT (
      SUBSTR("t"."mail", 0 - LENGTH('@example.com')) = '@example.com'
    )
  )
ORDER BY
  "t"."reader_id" ASC;
