CREATE OR REPLACE VIEW `spend_fell_by_half` AS
SELECT
  CAST(`t`.`customer_id` AS BIGINT) AS `customer_id`,
  CAST(COALESCE(`purchases_1_figures`.`v2`, 0) AS DECIMAL(38, 2)) AS `spend`,
  CAST(`purchases_1_figures`.`v1` AS DECIMAL(38, 2)) AS `spend_before`
FROM `customers` AS `t`
JOIN (
  SELECT
    `purchases_1`.`customer_id` AS `k1`,
    SUM(
      CASE
        WHEN `purchases_1`.`purchased_on` >= CAST('1997-07-01' AS DATE)
        AND `purchases_1`.`purchased_on` < CAST('1998-01-01' AS DATE)
        THEN `purchases_1`.`dollars`
      END
    ) AS `v1`,
    SUM(
      CASE
        WHEN `purchases_1`.`purchased_on` >= CAST('1998-01-01' AS DATE)
        AND `purchases_1`.`purchased_on` < CAST('1998-07-01' AS DATE)
        THEN `purchases_1`.`dollars`
      END
    ) AS `v2`
  FROM `purchases` AS `purchases_1`
  WHERE
    (
      `purchases_1`.`purchased_on` >= CAST('1997-07-01' AS DATE)
      AND `purchases_1`.`purchased_on` < CAST('1998-01-01' AS DATE)
    )
    OR (
      `purchases_1`.`purchased_on` >= CAST('1998-01-01' AS DATE)
      AND `purchases_1`.`purchased_on` < CAST('1998-07-01' AS DATE)
    )
  GROUP BY
    `purchases_1`.`customer_id`
) AS `purchases_1_figures`
  ON `purchases_1_figures`.`k1` = `t`.`customer_id`
WHERE
  `purchases_1_figures`.`v1` > 0
  AND COALESCE(`purchases_1_figures`.`v2`, 0) < 0.5 * `purchases_1_figures`.`v1`;
