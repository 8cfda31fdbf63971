CREATE OR REPLACE VIEW `quality_review` AS
SELECT
  CAST(`t`.`order_id` AS INT64) AS `order_id`,
  CAST(IF(IS_NAN(`t`.`rating`), NULL, `t`.`rating`) AS FLOAT64) AS `rating`,
  CAST(`t`.`total` AS NUMERIC) AS `total`,
  CAST(`t`.`paid_on` AS DATE) AS `paid_on`,
  CAST(`t`.`coupon` AS STRING) AS `coupon`,
  CAST(`t`.`channel` AS STRING) AS `channel`
FROM `orders` AS `t`
LEFT JOIN `shoppers` AS `shopper_1`
  ON `shopper_1`.`shopper_id` = `t`.`shopper_id`
WHERE
  (
    IF(IS_NAN(`t`.`rating`), NULL, `t`.`rating`) < CAST(3.0 AS FLOAT64)
    OR IF(IS_NAN(`t`.`rating`), NULL, `t`.`rating`) IS NULL
  )
  AND (
    (
      `t`.`total` >= 5 AND `t`.`total` <= 30
    ) OR `t`.`total` IS NULL
  )
  AND (
    `t`.`paid_on` < CAST('2026-03-01' AS DATE) OR `t`.`paid_on` IS NULL
  )
  AND (
    STRPOS(`t`.`coupon`, '%') > 0
    OR `t`.`coupon` IS NULL
    OR STARTS_WITH(`t`.`coupon`, 'XM')
    OR ENDS_WITH(`t`.`coupon`, '}')
  )
  AND (
    `t`.`channel` IN ('web', 'app', 'shop') OR `t`.`channel` IS NULL
  )
  AND (
    IF(IS_NAN(`shopper_1`.`score`), NULL, `shopper_1`.`score`) > CAST(10.0 AS FLOAT64)
    OR IF(IS_NAN(`shopper_1`.`score`), NULL, `shopper_1`.`score`) IS NULL
  )
  AND (
    `shopper_1`.`balance` <= 50 OR `shopper_1`.`balance` IS NULL
  );
