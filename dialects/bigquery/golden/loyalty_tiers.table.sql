CREATE OR REPLACE TABLE `loyalty_tiers` AS
SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(COALESCE(`orders_1_figures`.`v2`, 0) AS BIGNUMERIC) AS `spend`,
  CAST(COALESCE(
    CASE
      WHEN FLOOR(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`)) < CAST(0.0 AS FLOAT64)
      THEN CAST(0.0 AS FLOAT64)
      WHEN FLOOR(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`)) > CAST(30.0 AS FLOAT64)
      THEN CAST(30.0 AS FLOAT64)
      WHEN FLOOR(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`)) >= CAST(0.0 AS FLOAT64)
      AND FLOOR(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`)) <= CAST(30.0 AS FLOAT64)
      THEN FLOOR(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`))
    END,
    CAST(0.0 AS FLOAT64)
  ) AS FLOAT64) AS `bonus`,
  CAST(IF(
    IS_NAN(
      CEIL(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`)) - CASE
        WHEN IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) < CAST(0.0 AS FLOAT64)
        THEN CEIL(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`))
        WHEN IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) >= CAST(0.0 AS FLOAT64)
        THEN FLOOR(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`))
      END
    ),
    NULL,
    CEIL(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`)) - CASE
      WHEN IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) < CAST(0.0 AS FLOAT64)
      THEN CEIL(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`))
      WHEN IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) >= CAST(0.0 AS FLOAT64)
      THEN FLOOR(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`))
    END
  ) AS FLOAT64) AS `beside`,
  CAST(CASE
    WHEN COALESCE(`orders_1_figures`.`v1`, 0) * COALESCE(`orders_1_figures`.`v1`, 0) + DIV(`t`.`shopper_id`, 4) <= 100
    THEN COALESCE(`orders_1_figures`.`v1`, 0) * COALESCE(`orders_1_figures`.`v1`, 0) + DIV(`t`.`shopper_id`, 4)
    ELSE 100
  END AS INT64) AS `points`,
  CAST(CASE
    WHEN CASE
      WHEN COALESCE(`orders_1_figures`.`v1`, 0) * COALESCE(`orders_1_figures`.`v1`, 0) + DIV(`t`.`shopper_id`, 4) <= 100
      THEN COALESCE(`orders_1_figures`.`v1`, 0) * COALESCE(`orders_1_figures`.`v1`, 0) + DIV(`t`.`shopper_id`, 4)
      ELSE 100
    END > 20
    THEN 'gold'
    ELSE CASE
      WHEN MOD(
        CASE
          WHEN COALESCE(`orders_1_figures`.`v1`, 0) * COALESCE(`orders_1_figures`.`v1`, 0) + DIV(`t`.`shopper_id`, 4) <= 100
          THEN COALESCE(`orders_1_figures`.`v1`, 0) * COALESCE(`orders_1_figures`.`v1`, 0) + DIV(`t`.`shopper_id`, 4)
          ELSE 100
        END,
        2
      ) = 0
      THEN 'silver'
      ELSE 'bronze'
    END
  END AS STRING) AS `tier`,
  CAST(CASE WHEN `t`.`name` IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN `t`.`city` IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN `t`.`birth_date` IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN `t`.`balance` IS NOT NULL THEN 1 ELSE 0 END AS INT64) AS `known`,
  CAST(CASE
    WHEN `t`.`signed_up_at` >= `t`.`last_seen_at`
    THEN `t`.`signed_up_at`
    WHEN `t`.`last_seen_at` > `t`.`signed_up_at`
    THEN `t`.`last_seen_at`
  END AS TIMESTAMP) AS `latest`
FROM `shoppers` AS `t`
LEFT JOIN (
  SELECT
    `orders_1`.`shopper_id` AS `k1`,
    COUNT(*) AS `v1`,
    SUM(CAST(`orders_1`.`total` AS BIGNUMERIC)) AS `v2`
  FROM `orders` AS `orders_1`
  WHERE
    `orders_1`.`shopper_id` IS NOT NULL
  GROUP BY
    `orders_1`.`shopper_id`
) AS `orders_1_figures`
  ON `orders_1_figures`.`k1` = `t`.`shopper_id`
WHERE
  MOD(`t`.`shopper_id`, 3) = MOD(COALESCE(`orders_1_figures`.`v1`, 0), 3)
  OR CASE
    WHEN `t`.`balance` > 0
    THEN 1
    WHEN `t`.`balance` < 0
    THEN -1
    WHEN `t`.`balance` = 0
    THEN 0
  END = -1
  OR `t`.`balance` IS NULL;
