CREATE TABLE `new_york_week` AS
SELECT
  CAST(`t`.`order_id` AS SIGNED) AS `order_id`,
  CAST(CASE
    WHEN `t`.`ordered_at` >= CAST('2026-03-15 04:00:00' AS DATETIME(6))
    AND `t`.`ordered_at` < CAST('2026-03-22 04:00:00' AS DATETIME(6))
    THEN 'this week'
    WHEN `t`.`ordered_at` >= CAST('2026-03-08 05:00:00' AS DATETIME(6))
    AND `t`.`ordered_at` < CAST('2026-03-15 04:00:00' AS DATETIME(6))
    THEN 'last week'
  END AS CHAR CHARACTER SET utf8mb4) AS `week`,
  CAST(`t`.`ordered_at` AS DATETIME(6)) AS `ordered_at`,
  CAST(`shopper_1`.`email` AS CHAR CHARACTER SET utf8mb4) AS `shopper_email`
FROM `orders` AS `t`
LEFT JOIN `shoppers` AS `shopper_1`
  ON `shopper_1`.`shopper_id` = `t`.`shopper_id`
WHERE
  CASE
    WHEN `t`.`ordered_at` >= CAST('2026-03-15 04:00:00' AS DATETIME(6))
    AND `t`.`ordered_at` < CAST('2026-03-22 04:00:00' AS DATETIME(6))
    THEN 'this week'
    WHEN `t`.`ordered_at` >= CAST('2026-03-08 05:00:00' AS DATETIME(6))
    AND `t`.`ordered_at` < CAST('2026-03-15 04:00:00' AS DATETIME(6))
    THEN 'last week'
  END IS NOT NULL
  AND CONVERT(`t`.`status` USING utf8mb4) COLLATE utf8mb4_0900_bin <> 'cart';
