CREATE OR REPLACE VIEW "readers_behind_with_half" AS
SELECT
  CAST("t"."reader_id" AS BIGINT) AS "reader_id",
  CAST("t"."name" AS VARCHAR) AS "name",
  CAST("t"."mail" AS VARCHAR) AS "mail",
  CAST("t"."town" AS VARCHAR) AS "town",
  CAST("t"."allowance" AS BIGINT) AS "allowance",
  CAST("t"."debt" AS DECIMAL(8, 2)) AS "debt",
  CAST("t"."joined" AS DATE) AS "joined",
  CAST("t"."last_seen" AS TIMESTAMP) AS "last_seen"
FROM "readers" AS "t"
JOIN (
  SELECT
    "loans_1"."reader_id" AS "k1",
    COUNT(
      CASE
        WHEN "loans_1"."returned" IS NULL AND "loans_1"."due" < CAST('2026-03-13' AS DATE)
        THEN 1
      END
    ) AS "v1",
    COUNT(*) AS "v2"
  FROM "loans" AS "loans_1"
  GROUP BY
    "loans_1"."reader_id"
) AS "loans_1_figures"
  ON "loans_1_figures"."k1" = "t"."reader_id"
WHERE
  "loans_1_figures"."v1" >= "loans_1_figures"."v2" * CAST(0.5 AS DECIMAL(19, 1))
  AND NOT EXISTS(
    SELECT
      1
    FROM "loans" AS "loans_1"
    WHERE
      "loans_1"."reader_id" = "t"."reader_id" AND STARTS_WITH("loans_1"."title", '50%')
  );
