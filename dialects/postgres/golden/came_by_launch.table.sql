CREATE TABLE "came_by_launch" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("visits_1_figures"."v1" AS BIGINT) AS "clicks",
  CAST("visits_1_figures_2"."v1" AS TEXT) AS "source"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "visits_1"."shopper_id" AS "k1",
    MAX(
      CASE
        WHEN jsonb_typeof("visits_1"."Visit Properties" -> 'clicks') = 'number'
        THEN CASE
          WHEN CAST("visits_1"."Visit Properties" -> 'clicks' AS DOUBLE PRECISION) = FLOOR(CAST("visits_1"."Visit Properties" -> 'clicks' AS DOUBLE PRECISION))
          AND CAST("visits_1"."Visit Properties" -> 'clicks' AS DOUBLE PRECISION) BETWEEN -9007199254740991 AND 9007199254740991
          THEN CAST(CAST("visits_1"."Visit Properties" -> 'clicks' AS DOUBLE PRECISION) AS BIGINT)
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
        WHEN jsonb_typeof("visits_1"."Visit Properties" -> 'utm' -> 'source') = 'string'
        THEN (
          "visits_1"."Visit Properties" -> 'utm' ->> 'source'
        )
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
        WHEN jsonb_typeof("visits_1"."Visit Properties" -> 'utm' -> 'campaign') = 'string'
        THEN (
          "visits_1"."Visit Properties" -> 'utm' ->> 'campaign'
        )
      END = 'launch'
  );
