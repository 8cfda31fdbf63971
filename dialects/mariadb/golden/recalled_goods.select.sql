SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`t`.`email` AS CHAR CHARACTER SET utf8mb4) AS `email`
FROM `shoppers` AS `t`
WHERE
  `t`.`shopper_id` IN (
    SELECT
      `orders_1`.`shopper_id` AS `k1`
    FROM `orders` AS `orders_1`
    JOIN `order_lines` AS `lines_2`
      ON `lines_2`.`order_id` = `orders_1`.`order_id`
    WHERE
      `orders_1`.`shopper_id` IS NOT NULL
      AND CONVERT(`lines_2`.`sku` USING utf8mb4) COLLATE utf8mb4_nopad_bin IN ('MUG-02', 'TEE_01', _utf8mb4 x'4241475c3031', _utf8mb4 x'626f6f6b2dc3a9')
  )
  AND NOT (
    `t`.`shopper_id` IN (1, 7, 19)
  )
ORDER BY
  `t`.`shopper_id` ASC;
