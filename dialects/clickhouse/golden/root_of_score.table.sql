CREATE OR REPLACE TABLE "root_of_score" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST(CASE WHEN NOT (
    isNaN("t"."score")
  ) THEN "t"."score" + 0e0 END AS Nullable(Float64)) AS "score",
  CAST(CASE
    WHEN CASE WHEN NOT (
      isNaN("t"."score")
    ) THEN "t"."score" + 0e0 END >= 0.0e0
    THEN SQRT(CASE WHEN NOT (
      isNaN("t"."score")
    ) THEN "t"."score" + 0e0 END) + 0e0
  END AS Nullable(Float64)) AS "root"
FROM "shoppers" AS "t"
WHERE
  CASE
    WHEN CASE WHEN NOT (
      isNaN("t"."score")
    ) THEN "t"."score" + 0e0 END >= 0.0e0
    THEN SQRT(CASE WHEN NOT (
      isNaN("t"."score")
    ) THEN "t"."score" + 0e0 END) + 0e0
  END < 10.0e0;
