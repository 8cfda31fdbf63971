CREATE OR REPLACE TABLE "readers_behind_with_half" AS
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
JOIN (
  SELECT
    "loans_1"."reader_id" AS "k1",
    toNullable(
      accurateCast(
        COUNT(
          CASE
            WHEN "loans_1"."returned" IS NULL AND "loans_1"."due" < toDate32('2026-03-13')
            THEN 1
          END
        ),
        'Nullable(Int64)'
      )
    ) AS "v1",
    toNullable(accurateCast(COUNT(*), 'Nullable(Int64)')) AS "v2"
  FROM "loans" AS "loans_1"
  GROUP BY
    "loans_1"."reader_id"
) AS "loans_1_figures"
  ON "loans_1_figures"."k1" = "t"."reader_id"
WHERE
  CAST("loans_1_figures"."v1" AS Nullable(Decimal(76, 1))) >= CAST("loans_1_figures"."v2" * CAST('0.5' AS Decimal(76, 1)) AS Nullable(Decimal(38, 1)))
  AND NOT (
    "t"."reader_id" IN (
      SELECT
        CAST("loans_1"."reader_id" AS Nullable(Int64)) AS "k1"
      FROM "loans" AS "loans_1"
      WHERE
        startsWith("loans_1"."title", '50%')
    )
  );
