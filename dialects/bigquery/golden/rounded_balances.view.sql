CREATE OR REPLACE VIEW `rounded_balances` AS
SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(`t`.`balance` AS NUMERIC) AS `balance`,
  CAST(FLOOR(`t`.`balance`) AS NUMERIC) AS `down`,
  CAST(CEIL(`t`.`balance`) AS NUMERIC) AS `up`,
  CAST(CASE
    WHEN `t`.`balance` < 0
    THEN CEIL(`t`.`balance`)
    WHEN `t`.`balance` >= 0
    THEN FLOOR(`t`.`balance`)
  END AS NUMERIC) AS `cut`,
  CAST(ROUND(`t`.`balance`, 1) AS NUMERIC) AS `dimes`,
  CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS BIGNUMERIC) AS `spend`,
  CAST(ROUND(
    (
      COALESCE(`orders_1_figures`.`v1`, 0) * CAST(CAST('1.1' AS NUMERIC) AS BIGNUMERIC)
    ),
    2
  ) AS BIGNUMERIC) AS `with_tax`
FROM `shoppers` AS `t`
LEFT JOIN (
  SELECT
    `orders_1`.`shopper_id` AS `k1`,
    SUM(CAST(`orders_1`.`total` AS BIGNUMERIC)) AS `v1`
  FROM `orders` AS `orders_1`
  WHERE
    `orders_1`.`shopper_id` IS NOT NULL
  GROUP BY
    `orders_1`.`shopper_id`
) AS `orders_1_figures`
  ON `orders_1_figures`.`k1` = `t`.`shopper_id`
WHERE
  `t`.`balance` <> ROUND(`t`.`balance`, 0);
