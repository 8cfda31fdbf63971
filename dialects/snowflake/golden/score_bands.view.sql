CREATE OR REPLACE VIEW "score_bands" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST(NULLIF("t"."score", CAST('NaN' AS DOUBLE)) AS DOUBLE) AS "score",
  CAST(CASE
    WHEN NULLIF("t"."score", CAST('NaN' AS DOUBLE)) IS NULL
    THEN 'unknown'
    WHEN NULLIF("t"."score", CAST('NaN' AS DOUBLE)) < CAST(0.0 AS DOUBLE)
    THEN 'negative'
    WHEN NULLIF("t"."score", CAST('NaN' AS DOUBLE)) >= CAST(0.0 AS DOUBLE)
    AND NULLIF("t"."score", CAST('NaN' AS DOUBLE)) <= CAST(50.0 AS DOUBLE)
    THEN 'low'
    ELSE 'high'
  END AS VARCHAR) AS "band"
FROM "shoppers" AS "t";
