SELECT
  CAST(`t`.`shopper_id` AS BIGINT) AS `shopper_id`,
  CAST(CASE
    WHEN REGEXP_EXTRACT(`t`.`note`, '^([-+]?[0-9]{1,10}([.][0-9]{1,2})?)', 0) = NULLIF(`t`.`note`, '')
    THEN CAST(`t`.`note` AS DECIMAL(12, 2))
  END AS DECIMAL(12, 2)) AS `amount`,
  CAST(CASE WHEN `t`.`note` = 'true' THEN TRUE WHEN `t`.`note` = 'false' THEN FALSE END AS BOOLEAN) AS `truth`,
  CAST(CASE
    WHEN NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) >= -9.223372036854776e+18D
    AND NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) < 9.223372036854776e+18D
    AND NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) = CASE
      WHEN ABS(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))) < 4503599627370496
      THEN CAST(FLOOR(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))) AS DOUBLE)
      ELSE NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))
    END
    THEN CAST(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) AS BIGINT)
  END AS BIGINT) AS `whole_score`,
  CAST(CAST(FLOOR(`t`.`balance`) AS BIGINT) AS BIGINT) AS `euros`,
  CAST((
    SUBSTR(CAST(CAST(YEAR(`t`.`birth_date`) AS BIGINT) + 10000L AS STRING), 2) || '-' || SUBSTR(CAST(CAST(MONTH(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2) || '-' || SUBSTR(CAST(CAST(DAY(`t`.`birth_date`) AS BIGINT) + 100L AS STRING), 2)
  ) AS STRING) AS `born`
FROM `shoppers` AS `t`
WHERE
  CASE
    WHEN REGEXP_EXTRACT(`t`.`note`, '^([-+]?[0-9]{1,10}([.][0-9]{1,2})?)', 0) = NULLIF(`t`.`note`, '')
    THEN CAST(`t`.`note` AS DECIMAL(12, 2))
  END IS NOT NULL
  OR CASE WHEN `t`.`note` = 'true' THEN TRUE WHEN `t`.`note` = 'false' THEN FALSE END IS NOT NULL
  OR CASE
    WHEN NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) >= -9.223372036854776e+18D
    AND NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) < 9.223372036854776e+18D
    AND NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) = CASE
      WHEN ABS(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))) < 4503599627370496
      THEN CAST(FLOOR(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))) AS DOUBLE)
      ELSE NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))
    END
    THEN CAST(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) AS BIGINT)
  END IS NOT NULL
ORDER BY
  CASE
    WHEN CASE
      WHEN NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) >= -9.223372036854776e+18D
      AND NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) < 9.223372036854776e+18D
      AND NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) = CASE
        WHEN ABS(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))) < 4503599627370496
        THEN CAST(FLOOR(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))) AS DOUBLE)
        ELSE NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))
      END
      THEN CAST(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) AS BIGINT)
    END IS NULL
    THEN 1
    ELSE 0
  END ASC,
  CASE
    WHEN NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) >= -9.223372036854776e+18D
    AND NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) < 9.223372036854776e+18D
    AND NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) = CASE
      WHEN ABS(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))) < 4503599627370496
      THEN CAST(FLOOR(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))) AS DOUBLE)
      ELSE NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE))
    END
    THEN CAST(NULLIF(`t`.`score`, CAST('NaN' AS DOUBLE)) AS BIGINT)
  END ASC,
  `t`.`shopper_id` ASC;
