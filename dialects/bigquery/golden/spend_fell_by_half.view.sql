CREATE OR REPLACE VIEW `spend_fell_by_half` AS
SELECT
  CAST(`t`.`customer_id` AS INT64) AS `customer_id`,
  CAST(COALESCE(`purchases_1_figures`.`v1`, 0) AS BIGNUMERIC) AS `spend`,
  CAST(COALESCE(`purchases_2_figures`.`v1`, 0) AS BIGNUMERIC) AS `spend_before`
FROM `customers` AS `t`
LEFT JOIN (
  SELECT
    `purchases_1`.`customer_id` AS `k1`,
    SUM(CAST(`purchases_1`.`dollars` AS BIGNUMERIC)) AS `v1`
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
    SUM(CAST(`purchases_2`.`dollars` AS BIGNUMERIC)) AS `v1`
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
  AND COALESCE(`purchases_1_figures`.`v1`, 0) < CAST(CAST('0.5' AS NUMERIC) AS BIGNUMERIC) * COALESCE(`purchases_2_figures`.`v1`, 0);
