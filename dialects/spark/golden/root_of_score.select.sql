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
  END < 10.0D
ORDER BY
  CASE
    WHEN CASE
      WHEN NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) >= 0.0D
      THEN SQRT(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)))
    END IS NULL
    THEN 1
    ELSE 0
  END ASC,
  CASE
    WHEN NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) >= 0.0D
    THEN SQRT(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)))
  END DESC,
  `t`.`shopper_id` ASC;
