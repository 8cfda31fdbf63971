CREATE TABLE `quality_review` AS
SELECT
  CAST(`t`.`order_id` AS SIGNED) AS `order_id`,
  CAST(`t`.`rating` AS DOUBLE) AS `rating`,
  CAST(`t`.`total` AS DECIMAL(10, 2)) AS `total`,
  CAST(`t`.`paid_on` AS DATE) AS `paid_on`,
  CAST(`t`.`coupon` AS CHAR CHARACTER SET utf8mb4) AS `coupon`,
  CAST(`t`.`channel` AS CHAR CHARACTER SET utf8mb4) AS `channel`
FROM `orders` AS `t`
LEFT JOIN `shoppers` AS `shopper_1`
  ON `shopper_1`.`shopper_id` = `t`.`shopper_id`
WHERE
  (
    `t`.`rating` < 3.0e0 OR `t`.`rating` IS NULL
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
    LOCATE('%', CONVERT(`t`.`coupon` USING utf8mb4) COLLATE utf8mb4_0900_bin) > 0
    OR `t`.`coupon` IS NULL
    OR LOCATE('XM', CONVERT(`t`.`coupon` USING utf8mb4) COLLATE utf8mb4_0900_bin) = 1
    OR RIGHT(CONVERT(`t`.`coupon` USING utf8mb4) COLLATE utf8mb4_0900_bin, CHAR_LENGTH('}')) = '}'
  )
  AND (
    CONVERT(`t`.`channel` USING utf8mb4) COLLATE utf8mb4_0900_bin IN ('web', 'app', 'shop')
    OR `t`.`channel` IS NULL
  )
  AND (
    `shopper_1`.`score` > 10.0e0 OR `shopper_1`.`score` IS NULL
  )
  AND (
    `shopper_1`.`balance` <= 50 OR `shopper_1`.`balance` IS NULL
  );
