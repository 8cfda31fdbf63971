CREATE OR REPLACE VIEW "readers_of_maps_and_art" AS
SELECT
  CAST("t"."reader_id" AS BIGINT) AS "reader_id",
  CAST("t"."name" AS VARCHAR) AS "name",
  CAST("t"."mail" AS VARCHAR) AS "mail",
  CAST("t"."town" AS VARCHAR) AS "town",
  CAST("t"."allowance" AS BIGINT) AS "allowance",
  CAST("t"."debt" AS DECIMAL(8, 2)) AS "debt",
  CAST("t"."joined" AS DATE) AS "joined",
  CAST("t"."last_seen" AS TIMESTAMP(6)) AS "last_seen"
FROM "readers" AS "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM "tastes" AS "tastes_1"
    JOIN (
      SELECT
        "topics_2"."reader_id" AS "k1",
        "items"."element" AS "element"
      FROM "tastes" AS "topics_2"
      CROSS JOIN UNNEST("topics_2"."topics") AS items("element")
    ) AS "topics_2"
      ON "topics_2"."k1" = "tastes_1"."reader_id"
    WHERE
      "tastes_1"."reader_id" = "t"."reader_id" AND "topics_2"."element" IN ('maps', 'art')
  )
  AND EXISTS(
    SELECT
      1
    FROM "tastes" AS "tastes_1"
    JOIN (
      SELECT
        "topics_2"."reader_id" AS "k1",
        "items"."element" AS "element"
      FROM "tastes" AS "topics_2"
      CROSS JOIN UNNEST("topics_2"."topics") AS items("element")
    ) AS "topics_2"
      ON "topics_2"."k1" = "tastes_1"."reader_id"
    WHERE
      "tastes_1"."reader_id" = "t"."reader_id"
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM "tastes" AS "tastes_1"
    JOIN (
      SELECT
        "topics_2"."reader_id" AS "k1",
        "items"."element" AS "element"
      FROM "tastes" AS "topics_2"
      CROSS JOIN UNNEST("topics_2"."topics") AS items("element")
    ) AS "topics_2"
      ON "topics_2"."k1" = "tastes_1"."reader_id"
    WHERE
      "tastes_1"."reader_id" = "t"."reader_id" AND "topics_2"."element" IS NULL
  );
