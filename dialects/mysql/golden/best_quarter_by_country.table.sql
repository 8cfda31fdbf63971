CREATE TABLE `best_quarter_by_country` AS
SELECT
  `members`.`shopper_id` AS `shopper_id`,
  `members`.`country` AS `country`,
  `members`.`account_region` AS `account_region`
FROM (
  SELECT
    CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
    CAST(`t`.`country` AS CHAR CHARACTER SET utf8mb4) AS `country`,
    CAST(`account_2`.`region` AS CHAR CHARACTER SET utf8mb4) AS `account_region`,
    ROW_NUMBER() OVER (
      PARTITION BY CONVERT(`t`.`country` USING utf8mb4) COLLATE utf8mb4_0900_bin, CONVERT(`account_2`.`region` USING utf8mb4) COLLATE utf8mb4_0900_bin
      ORDER BY COALESCE(`orders_1_figures`.`v1`, 0) DESC, `t`.`shopper_id` ASC
    ) AS `n`,
    COUNT(*) OVER (
      PARTITION BY CONVERT(`t`.`country` USING utf8mb4) COLLATE utf8mb4_0900_bin, CONVERT(`account_2`.`region` USING utf8mb4) COLLATE utf8mb4_0900_bin
    ) AS `size`
  FROM `shoppers` AS `t`
  LEFT JOIN `accounts` AS `account_2`
    ON CONVERT(`account_2`.`account_id` USING utf8mb4) COLLATE utf8mb4_0900_bin = CONVERT(`t`.`account_id` USING utf8mb4) COLLATE utf8mb4_0900_bin
  JOIN (
    SELECT
      `orders_1`.`shopper_id` AS `k1`,
      SUM(`orders_1`.`total`) AS `v1`
    FROM `orders` AS `orders_1`
    GROUP BY
      `orders_1`.`shopper_id`
  ) AS `orders_1_figures`
    ON `orders_1_figures`.`k1` = `t`.`shopper_id`
) AS `members`
WHERE
  (
    `members`.`n` - 1
  ) * 4 < `members`.`size`;
