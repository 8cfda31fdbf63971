CREATE OR REPLACE TABLE `score_bands` AS
SELECT
  CAST(`t`.`shopper_id` AS BIGINT) AS `shopper_id`,
  CAST(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) AS DOUBLE) AS `score`,
  CAST(CASE
    WHEN NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) IS NULL
    THEN 'unknown'
    WHEN NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) < 0.0D
    THEN 'negative'
    WHEN NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) >= 0.0D
    AND NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) <= 50.0D
    THEN 'low'
    ELSE 'high'
  END AS STRING) AS `band`
FROM `shoppers` AS `t`;
