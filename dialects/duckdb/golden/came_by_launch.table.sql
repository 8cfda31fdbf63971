CREATE OR REPLACE TABLE "came_by_launch" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("visits_1_figures"."v1" AS BIGINT) AS "clicks",
  CAST("visits_1_figures_2"."v1" AS VARCHAR) AS "source"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "visits_1"."shopper_id" AS "k1",
    MAX(
      CASE
        WHEN json_type("visits_1"."Visit Properties", '$."clicks"') IN ('BIGINT', 'UBIGINT', 'DOUBLE')
        THEN CASE
          WHEN CAST(json_extract_string("visits_1"."Visit Properties", '$."clicks"') AS DOUBLE) = FLOOR(CAST(json_extract_string("visits_1"."Visit Properties", '$."clicks"') AS DOUBLE))
          AND CAST(json_extract_string("visits_1"."Visit Properties", '$."clicks"') AS DOUBLE) BETWEEN -9007199254740991 AND 9007199254740991
          THEN CAST(CAST(json_extract_string("visits_1"."Visit Properties", '$."clicks"') AS DOUBLE) AS BIGINT)
        END
      END
    ) AS "v1"
  FROM "visits" AS "visits_1"
  GROUP BY
    "visits_1"."shopper_id"
) AS "visits_1_figures"
  ON "visits_1_figures"."k1" = "t"."shopper_id"
LEFT JOIN (
  SELECT
    "visits_1_rows"."k1" AS "k1",
    "visits_1_rows"."v1" AS "v1"
  FROM (
    SELECT
      "visits_1"."shopper_id" AS "k1",
      CASE
        WHEN json_type("visits_1"."Visit Properties", '$."utm"."source"') = 'VARCHAR'
        THEN json_extract_string("visits_1"."Visit Properties", '$."utm"."source"')
      END AS "v1",
      ROW_NUMBER() OVER (PARTITION BY "visits_1"."shopper_id" ORDER BY "visits_1"."visit_id" ASC) AS "n"
    FROM "visits" AS "visits_1"
  ) AS "visits_1_rows"
  WHERE
    "visits_1_rows"."n" <= 1
) AS "visits_1_figures_2"
  ON "visits_1_figures_2"."k1" = "t"."shopper_id"
WHERE
  EXISTS(
    SELECT
      1
    FROM "visits" AS "visits_1"
    WHERE
      "visits_1"."shopper_id" = "t"."shopper_id"
      AND CASE
        WHEN json_type("visits_1"."Visit Properties", '$."utm"."campaign"') = 'VARCHAR'
        THEN json_extract_string("visits_1"."Visit Properties", '$."utm"."campaign"')
      END = 'launch'
  );
