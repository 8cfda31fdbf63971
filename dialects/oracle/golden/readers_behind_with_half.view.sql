CREATE OR REPLACE VIEW "readers_behind_with_half" AS
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
JOIN (
  SELECT
    "loans_1"."reader_id" AS "k1",
    COUNT(
      CASE
        WHEN TRUNC("loans_1"."returned") IS NULL AND TRUNC("loans_1"."due") < DATE '2026-03-13'
        THEN 1
      END
    ) AS "v1",
    COUNT(*) AS "v2"
  FROM "loans" "loans_1"
  GROUP BY
    "loans_1"."reader_id"
) "loans_1_figures"
  ON "loans_1_figures"."k1" = "t"."reader_id"
WHERE
  "loans_1_figures"."v1" >= "loans_1_figures"."v2" * 0.5
  AND NOT EXISTS(
    SELECT
      1
    FROM "loans" "loans_1"
    WHERE
      "loans_1"."reader_id" = "t"."reader_id"
      AND INSTR("loans_1"."title" COLLATE BINARY, '50%') = 1
  );
