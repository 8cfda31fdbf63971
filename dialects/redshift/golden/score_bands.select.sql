SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST(CASE WHEN "t"."score" <= CAST('Infinity' AS DOUBLE PRECISION) THEN "t"."score" END AS DOUBLE PRECISION) AS "score",
  CAST(CASE
    WHEN CASE WHEN "t"."score" <= CAST('Infinity' AS DOUBLE PRECISION) THEN "t"."score" END IS NULL
    THEN 'unknown'
    WHEN CASE WHEN "t"."score" <= CAST('Infinity' AS DOUBLE PRECISION) THEN "t"."score" END < CAST('0.0' AS DOUBLE PRECISION)
    THEN 'negative'
    WHEN CASE WHEN "t"."score" <= CAST('Infinity' AS DOUBLE PRECISION) THEN "t"."score" END >= CAST('0.0' AS DOUBLE PRECISION)
    AND CASE WHEN "t"."score" <= CAST('Infinity' AS DOUBLE PRECISION) THEN "t"."score" END <= CAST('50.0' AS DOUBLE PRECISION)
    THEN 'low'
    ELSE 'high'
  END AS VARCHAR(65535)) AS "band"
FROM "shoppers" AS "t"
ORDER BY
  CASE
    WHEN CASE WHEN "t"."score" <= CAST('Infinity' AS DOUBLE PRECISION) THEN "t"."score" END IS NULL
    THEN 1
    ELSE 0
  END ASC,
  CASE WHEN "t"."score" <= CAST('Infinity' AS DOUBLE PRECISION) THEN "t"."score" END DESC,
  "t"."shopper_id" ASC;
