CREATE TABLE "score_bands" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST(NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION)) AS DOUBLE PRECISION) AS "score",
  CAST(CASE
    WHEN NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION)) IS NULL
    THEN 'unknown'
    WHEN NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION)) < CAST(0.0 AS DOUBLE PRECISION)
    THEN 'negative'
    WHEN NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION)) >= CAST(0.0 AS DOUBLE PRECISION)
    AND NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION)) <= CAST(50.0 AS DOUBLE PRECISION)
    THEN 'low'
    ELSE 'high'
  END AS TEXT) AS "band"
FROM "shoppers" AS "t";
