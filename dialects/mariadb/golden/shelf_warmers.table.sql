CREATE OR REPLACE TABLE `shelf_warmers` AS
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
  AND NOT (
    CONVERT(`t`.`sku` USING utf8mb4) COLLATE utf8mb4_nopad_bin IN (
      SELECT
        `lines_1_groups`.`k1`
      FROM (
        SELECT
          CONVERT(`lines_1`.`sku` USING utf8mb4) COLLATE utf8mb4_nopad_bin AS `k1`
        FROM `order_lines` AS `lines_1`
        WHERE
          `lines_1`.`sku` IS NOT NULL
        GROUP BY
          CONVERT(`lines_1`.`sku` USING utf8mb4) COLLATE utf8mb4_nopad_bin,
          SHA2(CONVERT(`lines_1`.`sku` USING utf8mb4) COLLATE utf8mb4_nopad_bin, 256)
        HAVING
          SUM(`lines_1`.`quantity`) >= 10
      ) AS `lines_1_groups`
    )
  )
  AND NOT (
    CONVERT(`t`.`sku` USING utf8mb4) COLLATE utf8mb4_nopad_bin IN (
      SELECT
        CONVERT(`lines_2`.`sku` USING utf8mb4) COLLATE utf8mb4_nopad_bin AS `k1`
      FROM `order_lines` AS `lines_2`
      JOIN `orders` AS `order_3`
        ON `order_3`.`order_id` = `lines_2`.`order_id`
      JOIN `shoppers` AS `shopper_4`
        ON `shopper_4`.`shopper_id` = `order_3`.`shopper_id`
      JOIN `accounts` AS `account_5`
        ON CONVERT(`account_5`.`account_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin = CONVERT(`shopper_4`.`account_id` USING utf8mb4) COLLATE utf8mb4_nopad_bin
      WHERE
        `lines_2`.`sku` IS NOT NULL
        AND (
          CONVERT(`account_5`.`region` USING utf8mb4) COLLATE utf8mb4_nopad_bin <> 'EMEA'
          OR `account_5`.`region` IS NULL
        )
    )
  );
