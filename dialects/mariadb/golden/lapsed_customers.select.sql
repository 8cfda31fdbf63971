SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`t`.`email` AS CHAR CHARACTER SET utf8mb4) AS `email`,
  CAST(`t`.`name` AS CHAR CHARACTER SET utf8mb4) AS `name`,
  CAST(`t`.`country` AS CHAR CHARACTER SET utf8mb4) AS `country`,
  CAST(`t`.`city` AS CHAR CHARACTER SET utf8mb4) AS `city`,
  CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
  CAST(`t`.`birth_date` AS DATE) AS `birth_date`,
  CAST(`t`.`signed_up_at` AS DATETIME(6)) AS `signed_up_at`,
  CAST(`t`.`last_seen_at` AS DATETIME(6)) AS `last_seen_at`,
  CAST(`t`.`score` AS DOUBLE) AS `score`,
  CAST(`t`.`balance` AS DECIMAL(10, 2)) AS `balance`,
  CAST(`t`.`consent` AS SIGNED) AS `consent`,
  CAST(`t`.`account_id` AS CHAR CHARACTER SET utf8mb4) AS `account_id`,
  CAST(`t`.`referrer_id` AS SIGNED) AS `referrer_id`,
  CAST(`t`.`call_back_at` AS DATETIME(6)) AS `call_back_at`,
  CAST(`t`.`note` AS CHAR CHARACTER SET utf8mb4) AS `note`
FROM `shoppers` AS `t`
WHERE
  `t`.`shopper_id` IN (
    SELECT
      `orders_1_groups`.`k1`
    FROM (
      SELECT
        `orders_1`.`shopper_id` AS `k1`
      FROM `orders` AS `orders_1`
      WHERE
        `orders_1`.`shopper_id` IS NOT NULL
        AND `orders_1`.`ordered_at` >= CAST('2025-03-15 09:30:00' AS DATETIME(6))
        AND `orders_1`.`ordered_at` < CAST('2026-03-15 09:30:00' AS DATETIME(6))
        AND NOT (
          CONVERT(`orders_1`.`status` USING utf8mb4) COLLATE utf8mb4_nopad_bin IN ('cancelled', 'cart')
        )
      GROUP BY
        `orders_1`.`shopper_id`
      HAVING
        SUM(`orders_1`.`total`) >= 30
    ) AS `orders_1_groups`
  )
  AND NOT (
    `t`.`shopper_id` IN (
      SELECT
        `orders_1`.`shopper_id` AS `k1`
      FROM `orders` AS `orders_1`
      WHERE
        `orders_1`.`shopper_id` IS NOT NULL
        AND `orders_1`.`ordered_at` >= CAST('2026-01-14 09:30:00' AS DATETIME(6))
        AND `orders_1`.`ordered_at` < CAST('2026-03-15 09:30:00' AS DATETIME(6))
    )
  )
ORDER BY
  `t`.`shopper_id` ASC;
