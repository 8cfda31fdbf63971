CREATE OR REPLACE TABLE "readers_of_maps_and_art" AS
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
  "t"."reader_id" IN (
    SELECT
      CAST("tastes_1"."reader_id" AS Nullable(Int64)) AS "k1"
    FROM "tastes" AS "tastes_1"
    JOIN (
      SELECT
        "topics_2"."reader_id" AS "k1",
        arrayJoin("topics_2"."topics") AS "element"
      FROM "tastes" AS "topics_2"
    ) AS "topics_2"
      ON "topics_2"."k1" = "tastes_1"."reader_id"
    WHERE
      "topics_2"."element" IN ('maps', 'art')
  )
  AND "t"."reader_id" IN (
    SELECT
      CAST("tastes_1"."reader_id" AS Nullable(Int64)) AS "k1"
    FROM "tastes" AS "tastes_1"
    JOIN (
      SELECT
        "topics_2"."reader_id" AS "k1",
        arrayJoin("topics_2"."topics") AS "element"
      FROM "tastes" AS "topics_2"
    ) AS "topics_2"
      ON "topics_2"."k1" = "tastes_1"."reader_id"
  )
  AND NOT (
    "t"."reader_id" IN (
      SELECT
        CAST("tastes_1"."reader_id" AS Nullable(Int64)) AS "k1"
      FROM "tastes" AS "tastes_1"
      JOIN (
        SELECT
          "topics_2"."reader_id" AS "k1",
          arrayJoin("topics_2"."topics") AS "element"
        FROM "tastes" AS "topics_2"
      ) AS "topics_2"
        ON "topics_2"."k1" = "tastes_1"."reader_id"
      WHERE
        "topics_2"."element" IS NULL
    )
  );
