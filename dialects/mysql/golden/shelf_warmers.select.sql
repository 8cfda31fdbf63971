SELECT
  CAST(`t`.`sku` AS CHAR CHARACTER SET utf8mb4) AS `sku`,
  CAST(`t`.`title` AS CHAR CHARACTER SET utf8mb4) AS `title`,
  CAST(`t`.`category` AS CHAR CHARACTER SET utf8mb4) AS `category`,
  CAST(`t`.`list_price` AS DECIMAL(8, 2)) AS `list_price`,
  CAST(`t`.`weight_kg` AS DOUBLE) AS `weight_kg`,
  CAST(`t`.`launched_on` AS DATE) AS `launched_on`,
  CAST(`t`.`active` AS SIGNED) AS `active`
FROM `products` AS `t`
WHERE
  `t`.`launched_on` >= CAST('2024-12-31' AS DATE)
  AND `t`.`launched_on` <= CAST('2026-02-28' AS DATE)
  AND NOT EXISTS(
    SELECT
      1
    FROM (
      SELECT
        CONVERT(`lines_1`.`sku` USING utf8mb4) COLLATE utf8mb4_0900_bin AS `k1`
      FROM `order_lines` AS `lines_1`
      GROUP BY
        CONVERT(`lines_1`.`sku` USING utf8mb4) COLLATE utf8mb4_0900_bin
      HAVING
        SUM(`lines_1`.`quantity`) >= 10
    ) AS `lines_1_groups`
    WHERE
      `lines_1_groups`.`k1` = CONVERT(`t`.`sku` USING utf8mb4) COLLATE utf8mb4_0900_bin
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM `order_lines` AS `lines_2`
    JOIN `orders` AS `order_3`
      ON `order_3`.`order_id` = `lines_2`.`order_id`
    JOIN `shoppers` AS `shopper_4`
      ON `shopper_4`.`shopper_id` = `order_3`.`shopper_id`
    JOIN `accounts` AS `account_5`
      ON CONVERT(`account_5`.`account_id` USING utf8mb4) COLLATE utf8mb4_0900_bin = CONVERT(`shopper_4`.`account_id` USING utf8mb4) COLLATE utf8mb4_0900_bin
    WHERE
      CONVERT(`lines_2`.`sku` USING utf8mb4) COLLATE utf8mb4_0900_bin = CONVERT(`t`.`sku` USING utf8mb4) COLLATE utf8mb4_0900_bin
      AND (
        CONVERT(`account_5`.`region` USING utf8mb4) COLLATE utf8mb4_0900_bin <> 'EMEA'
        OR `account_5`.`region` IS NULL
      )
  )
ORDER BY
  CONVERT(`t`.`sku` USING utf8mb4) COLLATE utf8mb4_0900_bin ASC;
