CREATE OR REPLACE VIEW `rounded_balances` AS
SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`t`.`balance` AS DECIMAL(10, 2)) AS `balance`,
  CAST(CAST(FLOOR(`t`.`balance`) AS DECIMAL(65, 0)) AS DECIMAL(9, 0)) AS `down`,
  CAST(CAST(CEIL(`t`.`balance`) AS DECIMAL(65, 0)) AS DECIMAL(9, 0)) AS `up`,
  CAST(CASE
    WHEN `t`.`balance` < 0
    THEN CAST(CEIL(`t`.`balance`) AS DECIMAL(65, 0))
    WHEN `t`.`balance` >= 0
    THEN CAST(FLOOR(`t`.`balance`) AS DECIMAL(65, 0))
  END AS DECIMAL(9, 0)) AS `cut`,
  CAST(ROUND(`t`.`balance`, 1) AS DECIMAL(10, 1)) AS `dimes`,
  CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS DECIMAL(38, 2)) AS `spend`,
  CAST(ROUND((
    COALESCE(`orders_1_figures`.`v1`, 0) * 1.1
  ), 2) AS DECIMAL(38, 2)) AS `with_tax`
FROM `shoppers` AS `t`
LEFT JOIN (
  SELECT
    `orders_1`.`shopper_id` AS `k1`,
    SUM(`orders_1`.`total`) AS `v1`
  FROM `orders` AS `orders_1`
  GROUP BY
    `orders_1`.`shopper_id`
) AS `orders_1_figures`
  ON `orders_1_figures`.`k1` = `t`.`shopper_id`
WHERE
  `t`.`balance` <> ROUND(`t`.`balance`, 0);
