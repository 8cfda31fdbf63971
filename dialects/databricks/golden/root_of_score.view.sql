CREATE OR REPLACE VIEW `root_of_score` AS
SELECT
  CAST(`t`.`shopper_id` AS BIGINT) AS `shopper_id`,
  CAST(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) AS DOUBLE) AS `score`,
  CAST(CASE
    WHEN NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) >= 0.0D
    THEN SQRT(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)))
  END AS DOUBLE) AS `root`
FROM `shoppers` AS `t`
WHERE
  CASE
    WHEN NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) >= 0.0D
    THEN SQRT(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)))
  END < 10.0D;
