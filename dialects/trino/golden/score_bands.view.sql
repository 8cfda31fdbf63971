CREATE OR REPLACE VIEW "score_bands" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST(CASE WHEN NOT (
    IS_NAN("t"."score")
  ) THEN "t"."score" END AS DOUBLE) AS "score",
  CAST(CASE
    WHEN CASE WHEN NOT (
      IS_NAN("t"."score")
    ) THEN "t"."score" END IS NULL
    THEN 'unknown'
    WHEN CASE WHEN NOT (
      IS_NAN("t"."score")
    ) THEN "t"."score" END < 0.0e0
    THEN 'negative'
    WHEN CASE WHEN NOT (
      IS_NAN("t"."score")
    ) THEN "t"."score" END >= 0.0e0
    AND CASE WHEN NOT (
      IS_NAN("t"."score")
    ) THEN "t"."score" END <= 50.0e0
    THEN 'low'
    ELSE 'high'
  END AS VARCHAR) AS "band"
FROM "shoppers" AS "t";
