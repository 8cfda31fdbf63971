CREATE VIEW "score_bands" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST(CASE WHEN NOT (
    isNaN("t"."score")
  ) THEN "t"."score" + 0e0 END AS Nullable(Float64)) AS "score",
  CAST(CASE
    WHEN CASE WHEN NOT (
      isNaN("t"."score")
    ) THEN "t"."score" + 0e0 END IS NULL
    THEN 'unknown'
    WHEN CASE WHEN NOT (
      isNaN("t"."score")
    ) THEN "t"."score" + 0e0 END < 0.0e0
    THEN 'negative'
    WHEN CASE WHEN NOT (
      isNaN("t"."score")
    ) THEN "t"."score" + 0e0 END >= 0.0e0
    AND CASE WHEN NOT (
      isNaN("t"."score")
    ) THEN "t"."score" + 0e0 END <= 50.0e0
    THEN 'low'
    ELSE 'high'
  END AS Nullable(String)) AS "band"
FROM "shoppers" AS "t";
