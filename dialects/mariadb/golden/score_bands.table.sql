CREATE OR REPLACE TABLE `score_bands` AS
SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`t`.`score` AS DOUBLE) AS `score`,
  CAST(CASE
    WHEN `t`.`score` IS NULL
    THEN 'unknown'
    WHEN `t`.`score` < 0.0e0
    THEN 'negative'
    WHEN `t`.`score` >= 0.0e0 AND `t`.`score` <= 50.0e0
    THEN 'low'
    ELSE 'high'
  END AS CHAR CHARACTER SET utf8mb4) AS `band`
FROM `shoppers` AS `t`;
