CREATE TABLE "score_bands" AS
SELECT
  CAST("t"."shopper_id" AS INTEGER) AS "shopper_id",
  CAST("t"."score" AS REAL) AS "score",
  CAST(CASE
    WHEN "t"."score" IS NULL
    THEN 'unknown'
    WHEN "t"."score" < 0.0e0
    THEN 'negative'
    WHEN "t"."score" >= 0.0e0 AND "t"."score" <= 50.0e0
    THEN 'low'
    ELSE 'high'
  END AS TEXT) AS "band"
FROM "shoppers" AS "t";
