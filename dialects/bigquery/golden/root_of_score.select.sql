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
  END < CAST(10.0 AS FLOAT64)
ORDER BY
  CASE
    WHEN CASE
      WHEN IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) >= CAST(0.0 AS FLOAT64)
      THEN SQRT(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`))
    END IS NULL
    THEN 1
    ELSE 0
  END ASC,
  CASE
    WHEN IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) >= CAST(0.0 AS FLOAT64)
    THEN SQRT(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`))
  END DESC,
  `t`.`shopper_id` ASC;
