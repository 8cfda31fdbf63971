SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`t`.`birth_date` AS DATE) AS `birth_date`,
  CAST(CAST(YEAR(`t`.`birth_date`) AS SIGNED) AS SIGNED) AS `birth_year`,
  CAST(CAST(DATEDIFF(`orders_1_figures`.`v1`, `t`.`birth_date`) AS DOUBLE) / 365.25e0 AS DOUBLE) AS `age_at_first_payment`
FROM `shoppers` AS `t`
LEFT JOIN (
  SELECT
    `orders_1`.`shopper_id` AS `k1`,
    MIN(`orders_1`.`paid_on`) AS `v1`
  FROM `orders` AS `orders_1`
  GROUP BY
    `orders_1`.`shopper_id`
) AS `orders_1_figures`
  ON `orders_1_figures`.`k1` = `t`.`shopper_id`
WHERE
  (
    `t`.`birth_date` IN (CAST('1988-02-29' AS DATE), CAST('1992-02-29' AS DATE), CAST('1996-02-29' AS DATE))
    OR CAST(YEAR(`t`.`birth_date`) AS SIGNED) <= 1983
  )
  AND (
    CAST(DATEDIFF(`orders_1_figures`.`v1`, `t`.`birth_date`) AS DOUBLE) / 365.25e0 <= 50.0e0
    OR CAST(DATEDIFF(`orders_1_figures`.`v1`, `t`.`birth_date`) AS DOUBLE) / 365.25e0 IS NULL
  )
ORDER BY
  `t`.`shopper_id` ASC;
