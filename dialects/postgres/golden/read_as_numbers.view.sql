CREATE OR REPLACE VIEW "read_as_numbers" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST(CASE WHEN "t"."note" ~ '^([-+]?[0-9]{1,10}([.][0-9]{1,2})?)$' THEN CAST("t"."note" AS NUMERIC(12, 2)) END AS NUMERIC(12, 2)) AS "amount",
  CAST(CASE WHEN "t"."note" = 'true' THEN TRUE WHEN "t"."note" = 'false' THEN FALSE END AS BOOLEAN) AS "truth",
  CAST(CASE
    WHEN NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION)) >= CAST(-9.223372036854776e+18 AS DOUBLE PRECISION)
    AND NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION)) < CAST(9.223372036854776e+18 AS DOUBLE PRECISION)
    AND NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION)) = FLOOR(NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION)))
    THEN CAST(NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION)) AS BIGINT)
  END AS BIGINT) AS "whole_score",
  CAST(CAST(FLOOR("t"."balance") AS BIGINT) AS BIGINT) AS "euros",
  CAST((
    SUBSTR(CAST(CAST(date_part('year', "t"."birth_date") AS BIGINT) + 10000 AS TEXT), 2) || '-' || SUBSTR(CAST(CAST(date_part('month', "t"."birth_date") AS BIGINT) + 100 AS TEXT), 2) || '-' || SUBSTR(CAST(CAST(date_part('day', "t"."birth_date") AS BIGINT) + 100 AS TEXT), 2)
  ) AS TEXT) AS "born"
FROM "shoppers" AS "t"
WHERE
  CASE WHEN "t"."note" ~ '^([-+]?[0-9]{1,10}([.][0-9]{1,2})?)$' THEN CAST("t"."note" AS NUMERIC(12, 2)) END IS NOT NULL
  OR CASE WHEN "t"."note" = 'true' THEN TRUE WHEN "t"."note" = 'false' THEN FALSE END IS NOT NULL
  OR CASE
    WHEN NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION)) >= CAST(-9.223372036854776e+18 AS DOUBLE PRECISION)
    AND NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION)) < CAST(9.223372036854776e+18 AS DOUBLE PRECISION)
    AND NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION)) = FLOOR(NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION)))
    THEN CAST(NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION)) AS BIGINT)
  END IS NOT NULL;
