CREATE OR REPLACE VIEW `monthly_cohorts` AS
SELECT
  CAST(CASE
    WHEN `t`.`first_purchase` >= CAST('1997-01-01' AS DATE)
    AND `t`.`first_purchase` < CAST('1997-02-01' AS DATE)
    THEN '1997-01'
    WHEN `t`.`first_purchase` >= CAST('1997-02-01' AS DATE)
    AND `t`.`first_purchase` < CAST('1997-03-01' AS DATE)
    THEN '1997-02'
    ELSE '1997-03'
  END AS CHAR CHARACTER SET utf8mb4) AS `cohort`,
  CAST(`t`.`customer_id` AS SIGNED) AS `customer_id`,
  CAST(`purchases_1_figures`.`v1` AS DATE) AS `last_purchase`
FROM `customers` AS `t`
LEFT JOIN (
  SELECT
    `purchases_1`.`customer_id` AS `k1`,
    MAX(`purchases_1`.`purchased_on`) AS `v1`
  FROM `purchases` AS `purchases_1`
  GROUP BY
    `purchases_1`.`customer_id`
) AS `purchases_1_figures`
  ON `purchases_1_figures`.`k1` = `t`.`customer_id`
WHERE
  `t`.`customer_id` IN (
    SELECT
      `t`.`customer_id` AS `k1`
    FROM `customers` AS `t`
    JOIN `purchases` AS `purchases_1`
      ON `purchases_1`.`customer_id` = `t`.`customer_id`
    WHERE
      `purchases_1`.`purchased_on` >= CASE
        WHEN `t`.`first_purchase` <= CAST('9999-12-01' AS DATE)
        THEN ADDDATE(`t`.`first_purchase`, 30)
      END
  );
