CREATE TABLE `loyalty_tiers` AS
SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(COALESCE(`orders_1_figures`.`v2`, 0) AS DECIMAL(38, 2)) AS `spend`,
  CAST(COALESCE(
    CASE
      WHEN FLOOR(`t`.`score`) < 0.0e0
      THEN 0.0e0
      WHEN FLOOR(`t`.`score`) > 30.0e0
      THEN 30.0e0
      WHEN FLOOR(`t`.`score`) >= 0.0e0 AND FLOOR(`t`.`score`) <= 30.0e0
      THEN FLOOR(`t`.`score`)
    END,
    0.0e0
  ) AS DOUBLE) AS `bonus`,
  CAST(CEIL(`t`.`score`) - CASE
    WHEN `t`.`score` < 0.0e0
    THEN CEIL(`t`.`score`)
    WHEN `t`.`score` >= 0.0e0
    THEN FLOOR(`t`.`score`)
  END AS DOUBLE) AS `beside`,
  CAST(CASE
    WHEN (
      CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS DECIMAL(19, 0)) * COALESCE(`orders_1_figures`.`v1`, 0) DIV 1
    ) + (
      CAST(`t`.`shopper_id` AS SIGNED) DIV 4
    ) <= 100
    THEN (
      CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS DECIMAL(19, 0)) * COALESCE(`orders_1_figures`.`v1`, 0) DIV 1
    ) + (
      CAST(`t`.`shopper_id` AS SIGNED) DIV 4
    )
    ELSE 100
  END AS SIGNED) AS `points`,
  CAST(CASE
    WHEN CASE
      WHEN (
        CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS DECIMAL(19, 0)) * COALESCE(`orders_1_figures`.`v1`, 0) DIV 1
      ) + (
        CAST(`t`.`shopper_id` AS SIGNED) DIV 4
      ) <= 100
      THEN (
        CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS DECIMAL(19, 0)) * COALESCE(`orders_1_figures`.`v1`, 0) DIV 1
      ) + (
        CAST(`t`.`shopper_id` AS SIGNED) DIV 4
      )
      ELSE 100
    END > 20
    THEN 'gold'
    ELSE CASE
      WHEN (
        CASE
          WHEN (
            CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS DECIMAL(19, 0)) * COALESCE(`orders_1_figures`.`v1`, 0) DIV 1
          ) + (
            CAST(`t`.`shopper_id` AS SIGNED) DIV 4
          ) <= 100
          THEN (
            CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS DECIMAL(19, 0)) * COALESCE(`orders_1_figures`.`v1`, 0) DIV 1
          ) + (
            CAST(`t`.`shopper_id` AS SIGNED) DIV 4
          )
          ELSE 100
        END % 2
      ) = 0
      THEN 'silver'
      ELSE 'bronze'
    END
  END AS CHAR CHARACTER SET utf8mb4) AS `tier`,
  CAST(CASE WHEN `t`.`name` IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN `t`.`city` IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN `t`.`birth_date` IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN `t`.`score` IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN `t`.`balance` IS NOT NULL THEN 1 ELSE 0 END AS SIGNED) AS `known`,
  CAST(CASE
    WHEN `t`.`signed_up_at` >= `t`.`last_seen_at`
    THEN `t`.`signed_up_at`
    WHEN `t`.`last_seen_at` > `t`.`signed_up_at`
    THEN `t`.`last_seen_at`
  END AS DATETIME(6)) AS `latest`
FROM `shoppers` AS `t`
LEFT JOIN (
  SELECT
    `orders_1`.`shopper_id` AS `k1`,
    COUNT(*) AS `v1`,
    SUM(`orders_1`.`total`) AS `v2`
  FROM `orders` AS `orders_1`
  GROUP BY
    `orders_1`.`shopper_id`
) AS `orders_1_figures`
  ON `orders_1_figures`.`k1` = `t`.`shopper_id`
WHERE
  (
    `t`.`shopper_id` % 3
  ) = (
    COALESCE(`orders_1_figures`.`v1`, 0) % 3
  )
  OR CASE
    WHEN `t`.`balance` > 0
    THEN 1
    WHEN `t`.`balance` < 0
    THEN -1
    WHEN `t`.`balance` = 0
    THEN 0
  END = -1
  OR `t`.`balance` IS NULL;
