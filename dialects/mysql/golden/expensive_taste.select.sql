SELECT
  CAST(`t`.`customer_id` AS SIGNED) AS `customer_id`,
  CAST(COALESCE(`purchases_1_figures`.`v1`, 0) AS SIGNED) AS `discs`,
  CAST(CAST(COALESCE(`purchases_1_figures`.`v2`, 0) AS DOUBLE) / NULLIF(CAST(COALESCE(`purchases_1_figures`.`v1`, 0) AS DOUBLE), 0) AS DOUBLE) AS `price_per_disc`
FROM `customers` AS `t`
LEFT JOIN (
  SELECT
    `purchases_1`.`customer_id` AS `k1`,
    (
      SUM(`purchases_1`.`cds`) DIV 1
    ) AS `v1`,
    SUM(`purchases_1`.`dollars`) AS `v2`
  FROM `purchases` AS `purchases_1`
  GROUP BY
    `purchases_1`.`customer_id`
) AS `purchases_1_figures`
  ON `purchases_1_figures`.`k1` = `t`.`customer_id`
WHERE
  COALESCE(`purchases_1_figures`.`v1`, 0) >= 5
  AND CAST(COALESCE(`purchases_1_figures`.`v2`, 0) AS DOUBLE) / NULLIF(CAST(COALESCE(`purchases_1_figures`.`v1`, 0) AS DOUBLE), 0) > 20.0e0
ORDER BY
  `t`.`customer_id` ASC;
