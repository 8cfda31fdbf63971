CREATE OR REPLACE TABLE `dearest_of_each_category` AS
SELECT
  `members`.`sku` AS `sku`,
  `members`.`category` AS `category`,
  `members`.`list_price` AS `list_price`
FROM (
  SELECT
    CAST(`t`.`sku` AS CHAR CHARACTER SET utf8mb4) AS `sku`,
    CAST(`t`.`category` AS CHAR CHARACTER SET utf8mb4) AS `category`,
    CAST(`t`.`list_price` AS DECIMAL(8, 2)) AS `list_price`,
    ROW_NUMBER() OVER (
      PARTITION BY CONVERT(`t`.`category` USING utf8mb4) COLLATE utf8mb4_nopad_bin, SHA2(CONVERT(`t`.`category` USING utf8mb4) COLLATE utf8mb4_nopad_bin, 256)
      ORDER BY CASE WHEN `t`.`list_price` IS NULL THEN 1 ELSE 0 END ASC, `t`.`list_price` DESC, CONVERT(`t`.`sku` USING utf8mb4) COLLATE utf8mb4_nopad_bin ASC
    ) AS `n`
  FROM `products` AS `t`
  WHERE
    `t`.`active` = TRUE OR `t`.`active` IS NULL
) AS `members`
WHERE
  `members`.`n` <= 2;
