CREATE TABLE `best_sellers` AS
SELECT
  CAST(`t`.`sku` AS CHAR CHARACTER SET utf8mb4) AS `sku`,
  CAST(`t`.`title` AS CHAR CHARACTER SET utf8mb4) AS `title`,
  CAST(`t`.`category` AS CHAR CHARACTER SET utf8mb4) AS `category`
FROM `products` AS `t`
LEFT JOIN (
  SELECT
    CONVERT(`lines_1`.`sku` USING utf8mb4) COLLATE utf8mb4_0900_bin AS `k1`,
    SUM(
      `lines_1`.`quantity` * `lines_1`.`unit_price` * (
        1 - COALESCE(`lines_1`.`discount`, 0)
      )
    ) AS `v1`
  FROM `order_lines` AS `lines_1`
  LEFT JOIN `orders` AS `order_2`
    ON `order_2`.`order_id` = `lines_1`.`order_id`
  WHERE
    NOT (
      CONVERT(`order_2`.`status` USING utf8mb4) COLLATE utf8mb4_0900_bin IN ('cancelled', 'cart')
    )
  GROUP BY
    CONVERT(`lines_1`.`sku` USING utf8mb4) COLLATE utf8mb4_0900_bin
) AS `lines_1_figures`
  ON `lines_1_figures`.`k1` = CONVERT(`t`.`sku` USING utf8mb4) COLLATE utf8mb4_0900_bin
WHERE
  `t`.`active` <> FALSE OR `t`.`active` IS NULL
ORDER BY
  COALESCE(`lines_1_figures`.`v1`, 0) DESC,
  CONVERT(`t`.`sku` USING utf8mb4) COLLATE utf8mb4_0900_bin ASC
LIMIT 3;
