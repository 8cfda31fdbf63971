SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(CASE WHEN REGEXP_CONTAINS(`t`.`note`, '^([-+]?[0-9]{1,10}([.][0-9]{1,2})?)$') THEN CAST(`t`.`note` AS NUMERIC) END AS NUMERIC) AS `amount`,
  CAST(CASE WHEN `t`.`note` = 'true' THEN TRUE WHEN `t`.`note` = 'false' THEN FALSE END AS BOOL) AS `truth`,
  CAST(CASE
    WHEN IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) >= CAST(-9.223372036854776e+18 AS FLOAT64)
    AND IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) < CAST(9.223372036854776e+18 AS FLOAT64)
    AND IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) = FLOOR(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`))
    THEN CAST(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) AS INT64)
  END AS INT64) AS `whole_score`,
  CAST(CAST(FLOOR(`t`.`balance`) AS INT64) AS INT64) AS `euros`,
  CAST((
    SUBSTR(CAST(EXTRACT(YEAR FROM `t`.`birth_date`) + 10000 AS STRING), 2) || '-' || SUBSTR(CAST(EXTRACT(MONTH FROM `t`.`birth_date`) + 100 AS STRING), 2) || '-' || SUBSTR(CAST(EXTRACT(DAY FROM `t`.`birth_date`) + 100 AS STRING), 2)
  ) AS STRING) AS `born`
FROM `shoppers` AS `t`
WHERE
  CASE WHEN REGEXP_CONTAINS(`t`.`note`, '^([-+]?[0-9]{1,10}([.][0-9]{1,2})?)$') THEN CAST(`t`.`note` AS NUMERIC) END IS NOT NULL
  OR CASE WHEN `t`.`note` = 'true' THEN TRUE WHEN `t`.`note` = 'false' THEN FALSE END IS NOT NULL
  OR CASE
    WHEN IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) >= CAST(-9.223372036854776e+18 AS FLOAT64)
    AND IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) < CAST(9.223372036854776e+18 AS FLOAT64)
    AND IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) = FLOOR(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`))
    THEN CAST(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) AS INT64)
  END IS NOT NULL
ORDER BY
  CASE
    WHEN CASE
      WHEN IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) >= CAST(-9.223372036854776e+18 AS FLOAT64)
      AND IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) < CAST(9.223372036854776e+18 AS FLOAT64)
      AND IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) = FLOOR(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`))
      THEN CAST(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) AS INT64)
    END IS NULL
    THEN 1
    ELSE 0
  END ASC,
  CASE
    WHEN IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) >= CAST(-9.223372036854776e+18 AS FLOAT64)
    AND IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) < CAST(9.223372036854776e+18 AS FLOAT64)
    AND IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) = FLOOR(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`))
    THEN CAST(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) AS INT64)
  END ASC,
  `t`.`shopper_id` ASC;
