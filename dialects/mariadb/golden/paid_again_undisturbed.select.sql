SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`t`.`name` AS CHAR CHARACTER SET utf8mb4) AS `name`
FROM `shoppers` AS `t`
WHERE
  `t`.`shopper_id` IN (
    SELECT
      `orders_1`.`shopper_id` AS `k1`
    FROM `orders` AS `orders_1`
    WHERE
      `orders_1`.`shopper_id` IS NOT NULL
      AND `orders_1`.`ordered_at` >= CAST('2025-03-15 09:30:00' AS DATETIME(6))
      AND `orders_1`.`ordered_at` < CAST('2026-03-15 09:30:00' AS DATETIME(6))
      AND CONVERT(`orders_1`.`status` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'paid'
      AND `orders_1`.`order_id` IN (
        SELECT
          `orders_1`.`order_id` AS `k1`
        FROM `orders` AS `orders_1`
        JOIN `orders` AS `orders_2`
          ON `orders_2`.`shopper_id` = `orders_1`.`shopper_id`
        WHERE
          `orders_2`.`ordered_at` >= CAST('2025-03-15 09:30:00' AS DATETIME(6))
          AND `orders_2`.`ordered_at` < CAST('2026-03-15 09:30:00' AS DATETIME(6))
          AND CONVERT(`orders_2`.`status` USING utf8mb4) COLLATE utf8mb4_nopad_bin IN ('paid', 'shipped')
          AND `orders_2`.`channel` IS NOT NULL
          AND `orders_2`.`ordered_at` > `orders_1`.`ordered_at`
          AND `orders_2`.`ordered_at` < CASE
            WHEN `orders_1`.`ordered_at` <= CAST('9999-10-02 23:59:59.999999' AS DATETIME(6))
            THEN TIMESTAMPADD(DAY, 90, `orders_1`.`ordered_at`)
          END
          AND NOT (
            (`orders_2`.`order_id`, `orders_1`.`order_id`) IN (
              SELECT
                `orders_2`.`order_id` AS `k1`,
                `orders_1`.`order_id` AS `k2`
              FROM `orders` AS `orders_1`
              JOIN `orders` AS `orders_2`
                ON `orders_2`.`shopper_id` = `orders_1`.`shopper_id`
              JOIN `orders` AS `orders_3`
                ON `orders_3`.`shopper_id` = `orders_2`.`shopper_id`
              WHERE
                `orders_3`.`ordered_at` >= CAST('2025-03-15 09:30:00' AS DATETIME(6))
                AND `orders_3`.`ordered_at` < CAST('2026-03-15 09:30:00' AS DATETIME(6))
                AND CONVERT(`orders_3`.`status` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'cancelled'
                AND `orders_3`.`ordered_at` > `orders_1`.`ordered_at`
                AND `orders_3`.`ordered_at` < `orders_2`.`ordered_at`
            )
          )
          AND NOT (
            `orders_2`.`order_id` IN (
              SELECT
                `orders_2`.`order_id` AS `k1`
              FROM `orders` AS `orders_2`
              JOIN `orders` AS `orders_4`
                ON `orders_4`.`shopper_id` = `orders_2`.`shopper_id`
              WHERE
                `orders_4`.`ordered_at` >= CAST('2025-03-15 09:30:00' AS DATETIME(6))
                AND `orders_4`.`ordered_at` < CAST('2026-03-15 09:30:00' AS DATETIME(6))
                AND CONVERT(`orders_4`.`status` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'refunded'
                AND `orders_4`.`ordered_at` > `orders_2`.`ordered_at`
                AND `orders_4`.`ordered_at` < CASE
                  WHEN `orders_2`.`ordered_at` <= CAST('9999-12-01 23:59:59.999999' AS DATETIME(6))
                  THEN TIMESTAMPADD(DAY, 30, `orders_2`.`ordered_at`)
                END
            )
          )
      )
  )
ORDER BY
  `t`.`shopper_id` ASC;
