CREATE OR REPLACE VIEW `launch_party` AS
SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`t`.`name` AS CHAR CHARACTER SET utf8mb4) AS `name`,
  CAST(`t`.`country` AS CHAR CHARACTER SET utf8mb4) AS `country`,
  CAST(`referrer_11`.`name` AS CHAR CHARACTER SET utf8mb4) AS `referrer_name`
FROM `shoppers` AS `t`
LEFT JOIN `shoppers` AS `referrer_11`
  ON `referrer_11`.`shopper_id` = `t`.`referrer_id`
WHERE
  (
    (
      CONVERT(`t`.`country` USING utf8mb4) COLLATE utf8mb4_nopad_bin IN ('DE', 'AT', 'CH')
      AND (
        CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin <> 'free'
        OR `t`.`plan` IS NULL
      )
    )
    OR (
      `t`.`referrer_id` IS NOT NULL
      AND `t`.`referrer_id` IN (
        SELECT
          `referrer_1`.`shopper_id` AS `k1`
        FROM `shoppers` AS `referrer_1`
        WHERE
          CONVERT(`referrer_1`.`country` USING utf8mb4) COLLATE utf8mb4_nopad_bin IN ('DE', 'AT', 'CH')
          AND (
            CONVERT(`referrer_1`.`plan` USING utf8mb4) COLLATE utf8mb4_nopad_bin <> 'free'
            OR `referrer_1`.`plan` IS NULL
          )
      )
    )
  )
  AND `t`.`shopper_id` IN (
    SELECT
      `orders_2`.`shopper_id` AS `k1`
    FROM `orders` AS `orders_2`
    JOIN `order_lines` AS `lines_3`
      ON `lines_3`.`order_id` = `orders_2`.`order_id`
    JOIN `products` AS `products_4`
      ON CONVERT(`products_4`.`sku` USING utf8mb4) COLLATE utf8mb4_nopad_bin = CONVERT(`lines_3`.`sku` USING utf8mb4) COLLATE utf8mb4_nopad_bin
    WHERE
      `orders_2`.`shopper_id` IS NOT NULL
      AND CONVERT(`products_4`.`sku` USING utf8mb4) COLLATE utf8mb4_nopad_bin IN (
        SELECT
          CONVERT(`best_sellers_9`.`sku` USING utf8mb4) COLLATE utf8mb4_nopad_bin AS `k1`
        FROM (
          SELECT
            `products_5`.`sku` AS `sku`
          FROM `products` AS `products_5`
          LEFT JOIN (
            SELECT
              CONVERT(`lines_6`.`sku` USING utf8mb4) COLLATE utf8mb4_nopad_bin AS `k1`,
              SUM(
                `lines_6`.`quantity` * `lines_6`.`unit_price` * (
                  1 - COALESCE(`lines_6`.`discount`, 0)
                )
              ) AS `v1`
            FROM `order_lines` AS `lines_6`
            LEFT JOIN `orders` AS `order_7`
              ON `order_7`.`order_id` = `lines_6`.`order_id`
            WHERE
              `lines_6`.`sku` IS NOT NULL
              AND NOT (
                CONVERT(`order_7`.`status` USING utf8mb4) COLLATE utf8mb4_nopad_bin IN ('cancelled', 'cart')
              )
            GROUP BY
              CONVERT(`lines_6`.`sku` USING utf8mb4) COLLATE utf8mb4_nopad_bin,
              SHA2(CONVERT(`lines_6`.`sku` USING utf8mb4) COLLATE utf8mb4_nopad_bin, 256)
          ) AS `lines_6_figures`
            ON `lines_6_figures`.`k1` = CONVERT(`products_5`.`sku` USING utf8mb4) COLLATE utf8mb4_nopad_bin
          WHERE
            `products_5`.`active` <> FALSE OR `products_5`.`active` IS NULL
          ORDER BY
            COALESCE(`lines_6_figures`.`v1`, 0) DESC,
            CONVERT(`products_5`.`sku` USING utf8mb4) COLLATE utf8mb4_nopad_bin ASC
          LIMIT 3
        ) AS `best_sellers_9`
      )
  )
  AND NOT (
    `t`.`shopper_id` IN (
      SELECT
        `orders_10_rows`.`k1`
      FROM (
        SELECT
          `orders_10`.`shopper_id` AS `k1`,
          CASE
            WHEN CONVERT(`orders_10`.`status` USING utf8mb4) COLLATE utf8mb4_nopad_bin IN ('cancelled', 'refunded')
            THEN 1
            ELSE 0
          END AS `ok`,
          ROW_NUMBER() OVER (
            PARTITION BY `orders_10`.`shopper_id`
            ORDER BY `orders_10`.`ordered_at` DESC, `orders_10`.`order_id` ASC
          ) AS `n`
        FROM `orders` AS `orders_10`
        WHERE
          `orders_10`.`shopper_id` IS NOT NULL
          AND CONVERT(`orders_10`.`status` USING utf8mb4) COLLATE utf8mb4_nopad_bin <> 'cart'
      ) AS `orders_10_rows`
      WHERE
        `orders_10_rows`.`n` <= 1 AND `orders_10_rows`.`ok` = 1
    )
  );
