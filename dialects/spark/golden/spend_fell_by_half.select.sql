SELECT
  CAST(`t`.`customer_id` AS BIGINT) AS `customer_id`,
  CAST(COALESCE(`purchases_1_figures`.`v1`, 0) AS DECIMAL(38, 2)) AS `spend`,
  CAST(COALESCE(`purchases_2_figures`.`v1`, 0) AS DECIMAL(38, 2)) AS `spend_before`
FROM `customers` AS `t`
LEFT JOIN (
  SELECT
    `purchases_1`.`customer_id` AS `k1`,
    SUM(`purchases_1`.`dollars`) AS `v1`
  FROM `purchases` AS `purchases_1`
  WHERE
    `purchases_1`.`purchased_on` >= CAST('1998-01-01' AS DATE)
    AND `purchases_1`.`purchased_on` < CAST('1998-07-01' AS DATE)
  GROUP BY
    `purchases_1`.`customer_id`
) AS `purchases_1_figures`
  ON `purchases_1_figures`.`k1` = `t`.`customer_id`
LEFT JOIN (
  SELECT
    `purchases_2`.`customer_id` AS `k1`,
    SUM(`purchases_2`.`dollars`) AS `v1`
  FROM `purchases` AS `purchases_2`
  WHERE
    `purchases_2`.`purchased_on` >= CAST('1997-07-01' AS DATE)
    AND `purchases_2`.`purchased_on` < CAST('1998-01-01' AS DATE)
  GROUP BY
    `purchases_2`.`customer_id`
) AS `purchases_2_figures`
  ON `purchases_2_figures`.`k1` = `t`.`customer_id`
WHERE
  COALESCE(`purchases_2_figures`.`v1`, 0) > 0
  AND COALESCE(`purchases_1_figures`.`v1`, 0) < 0.5 * COALESCE(`purchases_2_figures`.`v1`, 0)
ORDER BY
  COALESCE(`purchases_2_figures`.`v1`, 0) DESC,
  `t`.`customer_id` ASC;
