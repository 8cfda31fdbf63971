CREATE OR REPLACE VIEW "read_as_numbers" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST(CASE WHEN REGEXP_LIKE("t"."note", '\A([-+]?[0-9]{1,10}([.][0-9]{1,2})?)\z') THEN CAST("t"."note" AS DECIMAL(12, 2)) END AS DECIMAL(12, 2)) AS "amount",
  CAST(CASE WHEN "t"."note" = 'true' THEN TRUE WHEN "t"."note" = 'false' THEN FALSE END AS BOOLEAN) AS "truth",
  CAST(CASE
    WHEN CASE WHEN NOT (
      IS_NAN("t"."score")
    ) THEN "t"."score" END >= -9.223372036854776e+18
    AND CASE WHEN NOT (
      IS_NAN("t"."score")
    ) THEN "t"."score" END < 9.223372036854776e+18
    AND CASE WHEN NOT (
      IS_NAN("t"."score")
    ) THEN "t"."score" END = FLOOR(CASE WHEN NOT (
      IS_NAN("t"."score")
    ) THEN "t"."score" END)
    THEN CAST(CASE WHEN NOT (
      IS_NAN("t"."score")
    ) THEN "t"."score" END AS BIGINT)
  END AS BIGINT) AS "whole_score",
  CAST(CAST(FLOOR("t"."balance") AS BIGINT) AS BIGINT) AS "euros",
  CAST((
    SUBSTR(CAST(YEAR("t"."birth_date") + 10000 AS VARCHAR), 2) || '-' || SUBSTR(CAST(MONTH("t"."birth_date") + 100 AS VARCHAR), 2) || '-' || SUBSTR(CAST(DAY("t"."birth_date") + 100 AS VARCHAR), 2)
  ) AS VARCHAR) AS "born"
FROM "shoppers" AS "t"
WHERE
  CASE WHEN REGEXP_LIKE("t"."note", '\A([-+]?[0-9]{1,10}([.][0-9]{1,2})?)\z') THEN CAST("t"."note" AS DECIMAL(12, 2)) END IS NOT NULL
  OR CASE WHEN "t"."note" = 'true' THEN TRUE WHEN "t"."note" = 'false' THEN FALSE END IS NOT NULL
  OR CASE
    WHEN CASE WHEN NOT (
      IS_NAN("t"."score")
    ) THEN "t"."score" END >= -9.223372036854776e+18
    AND CASE WHEN NOT (
      IS_NAN("t"."score")
    ) THEN "t"."score" END < 9.223372036854776e+18
    AND CASE WHEN NOT (
      IS_NAN("t"."score")
    ) THEN "t"."score" END = FLOOR(CASE WHEN NOT (
      IS_NAN("t"."score")
    ) THEN "t"."score" END)
    THEN CAST(CASE WHEN NOT (
      IS_NAN("t"."score")
    ) THEN "t"."score" END AS BIGINT)
  END IS NOT NULL;
