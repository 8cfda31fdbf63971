CREATE OR REPLACE VIEW "root_of_score" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST(CASE WHEN NOT (
    IS_NAN("t"."score")
  ) THEN "t"."score" END AS DOUBLE) AS "score",
  CAST(CASE
    WHEN CASE WHEN NOT (
      IS_NAN("t"."score")
    ) THEN "t"."score" END >= 0.0e0
    THEN SQRT(CASE WHEN NOT (
      IS_NAN("t"."score")
    ) THEN "t"."score" END)
  END AS DOUBLE) AS "root"
FROM "shoppers" AS "t"
WHERE
  CASE
    WHEN CASE WHEN NOT (
      IS_NAN("t"."score")
    ) THEN "t"."score" END >= 0.0e0
    THEN SQRT(CASE WHEN NOT (
      IS_NAN("t"."score")
    ) THEN "t"."score" END)
  END < 10.0e0;
