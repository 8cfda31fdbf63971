CREATE OR REPLACE TABLE `leap_day_birthdays` AS
SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(`t`.`birth_date` AS DATE) AS `birth_date`,
  CAST(EXTRACT(YEAR FROM `t`.`birth_date`) AS INT64) AS `birth_year`,
  CAST(CAST(DATE_DIFF(`orders_1_figures`.`v1`, `t`.`birth_date`, DAY) AS FLOAT64) / CAST(365.25 AS FLOAT64) AS FLOAT64) AS `age_at_first_payment`
FROM `shoppers` AS `t`
LEFT JOIN (
  SELECT
    `orders_1`.`shopper_id` AS `k1`,
    MIN(`orders_1`.`paid_on`) AS `v1`
  FROM `orders` AS `orders_1`
  WHERE
    `orders_1`.`shopper_id` IS NOT NULL
  GROUP BY
    `orders_1`.`shopper_id`
) AS `orders_1_figures`
  ON `orders_1_figures`.`k1` = `t`.`shopper_id`
WHERE
  (
    `t`.`birth_date` IN (CAST('1988-02-29' AS DATE), CAST('1992-02-29' AS DATE), CAST('1996-02-29' AS DATE))
    OR EXTRACT(YEAR FROM `t`.`birth_date`) <= 1983
  )
  AND (
    CAST(DATE_DIFF(`orders_1_figures`.`v1`, `t`.`birth_date`, DAY) AS FLOAT64) / CAST(365.25 AS FLOAT64) <= CAST(50.0 AS FLOAT64)
    OR CAST(DATE_DIFF(`orders_1_figures`.`v1`, `t`.`birth_date`, DAY) AS FLOAT64) / CAST(365.25 AS FLOAT64) IS NULL
  );
