CREATE OR REPLACE TABLE `score_bands` AS
SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) AS FLOAT64) AS `score`,
  CAST(CASE
    WHEN IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) IS NULL
    THEN 'unknown'
    WHEN IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) < CAST(0.0 AS FLOAT64)
    THEN 'negative'
    WHEN IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) >= CAST(0.0 AS FLOAT64)
    AND IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) <= CAST(50.0 AS FLOAT64)
    THEN 'low'
    ELSE 'high'
  END AS STRING) AS `band`
FROM `shoppers` AS `t`;
