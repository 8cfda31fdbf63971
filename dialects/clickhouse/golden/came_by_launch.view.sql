CREATE VIEW "came_by_launch" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("visits_1_figures"."v1" AS Nullable(Int64)) AS "clicks",
  CAST("visits_1_figures_2"."v1" AS Nullable(String)) AS "source"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "visits_1"."shopper_id" AS "k1",
    toNullable(
      MAX(
        identity(
          CASE
            WHEN JSONType("visits_1"."Visit Properties", 'clicks') IN ('Int64', 'UInt64', 'Double')
            THEN CASE
              WHEN JSONExtractFloat("visits_1"."Visit Properties", 'clicks') = FLOOR(JSONExtractFloat("visits_1"."Visit Properties", 'clicks'))
              AND JSONExtractFloat("visits_1"."Visit Properties", 'clicks') BETWEEN -9007199254740991 AND 9007199254740991
              THEN CAST(JSONExtractFloat("visits_1"."Visit Properties", 'clicks') AS Nullable(Int64))
            END
          END
        )
      )
    ) AS "v1"
  FROM "visits" AS "visits_1"
  GROUP BY
    "visits_1"."shopper_id"
) AS "visits_1_figures"
  ON "visits_1_figures"."k1" = "t"."shopper_id"
LEFT JOIN (
  SELECT
    "visits_1_rows"."k1" AS "k1",
    toNullable("visits_1_rows"."v1") AS "v1"
  FROM (
    SELECT
      CAST("visits_1"."shopper_id" AS Nullable(Int64)) AS "k1",
      CASE
        WHEN JSONType("visits_1"."Visit Properties", 'utm', 'source') = 'String'
        THEN JSONExtractString("visits_1"."Visit Properties", 'utm', 'source')
      END AS "v1",
      ROW_NUMBER() OVER (PARTITION BY "visits_1"."shopper_id" ORDER BY "visits_1"."visit_id" ASC) AS "n"
    FROM "visits" AS "visits_1"
  ) AS "visits_1_rows"
  WHERE
    "visits_1_rows"."n" <= 1
) AS "visits_1_figures_2"
  ON "visits_1_figures_2"."k1" = "t"."shopper_id"
WHERE
  "t"."shopper_id" IN (
    SELECT
      CAST("visits_1"."shopper_id" AS Nullable(Int64)) AS "k1"
    FROM "visits" AS "visits_1"
    WHERE
      CASE
        WHEN JSONType("visits_1"."Visit Properties", 'utm', 'campaign') = 'String'
        THEN JSONExtractString("visits_1"."Visit Properties", 'utm', 'campaign')
      END = 'launch'
  );
