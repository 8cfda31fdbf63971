CREATE OR REPLACE TABLE `root_of_score` AS
SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) AS FLOAT64) AS `score`,
  CAST(CASE
    WHEN IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) >= CAST(0.0 AS FLOAT64)
    THEN SQRT(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`))
  END AS FLOAT64) AS `root`
FROM `shoppers` AS `t`
WHERE
  CASE
    WHEN IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) >= CAST(0.0 AS FLOAT64)
    THEN SQRT(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`))
  END < CAST(10.0 AS FLOAT64);
