SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`t`.`email` AS CHAR CHARACTER SET utf8mb4) AS `email`,
  CAST(`orders_1_figures`.`v1` AS SIGNED) AS `weeks`,
  CAST(`orders_1_figures`.`v2` AS DATE) AS `last_day`
FROM `shoppers` AS `t`
JOIN (
  SELECT
    `orders_1`.`shopper_id` AS `k1`,
    COUNT(
      DISTINCT ADDDATE(
        SUBDATE(
          ADDDATE(
            CASE
              WHEN `orders_1`.`ordered_at` >= CAST('2025-09-14 04:00:00' AS DATETIME(6))
              AND `orders_1`.`ordered_at` < CAST('2025-11-03 04:00:00' AS DATETIME(6))
              THEN DATE(TIMESTAMPADD(MINUTE, -240, `orders_1`.`ordered_at`))
              WHEN `orders_1`.`ordered_at` < CAST('2026-03-09 04:00:00' AS DATETIME(6))
              THEN DATE(TIMESTAMPADD(MINUTE, -300, `orders_1`.`ordered_at`))
              WHEN `orders_1`.`ordered_at` < CAST('2026-03-15 04:00:00' AS DATETIME(6))
              THEN DATE(TIMESTAMPADD(MINUTE, -240, `orders_1`.`ordered_at`))
            END,
            -6
          ),
          WEEKDAY(
            ADDDATE(
              CASE
                WHEN `orders_1`.`ordered_at` >= CAST('2025-09-14 04:00:00' AS DATETIME(6))
                AND `orders_1`.`ordered_at` < CAST('2025-11-03 04:00:00' AS DATETIME(6))
                THEN DATE(TIMESTAMPADD(MINUTE, -240, `orders_1`.`ordered_at`))
                WHEN `orders_1`.`ordered_at` < CAST('2026-03-09 04:00:00' AS DATETIME(6))
                THEN DATE(TIMESTAMPADD(MINUTE, -300, `orders_1`.`ordered_at`))
                WHEN `orders_1`.`ordered_at` < CAST('2026-03-15 04:00:00' AS DATETIME(6))
                THEN DATE(TIMESTAMPADD(MINUTE, -240, `orders_1`.`ordered_at`))
              END,
              -6
            )
          )
        ),
        6
      )
    ) AS `v1`,
    MAX(
      CASE
        WHEN `orders_1`.`ordered_at` >= CAST('2025-09-14 04:00:00' AS DATETIME(6))
        AND `orders_1`.`ordered_at` < CAST('2025-11-03 04:00:00' AS DATETIME(6))
        THEN DATE(TIMESTAMPADD(MINUTE, -240, `orders_1`.`ordered_at`))
        WHEN `orders_1`.`ordered_at` < CAST('2026-03-09 04:00:00' AS DATETIME(6))
        THEN DATE(TIMESTAMPADD(MINUTE, -300, `orders_1`.`ordered_at`))
        WHEN `orders_1`.`ordered_at` < CAST('2026-03-15 04:00:00' AS DATETIME(6))
        THEN DATE(TIMESTAMPADD(MINUTE, -240, `orders_1`.`ordered_at`))
      END
    ) AS `v2`
  FROM `orders` AS `orders_1`
  WHERE
    `orders_1`.`ordered_at` >= CAST('2025-09-14 04:00:00' AS DATETIME(6))
    AND `orders_1`.`ordered_at` < CAST('2026-03-15 04:00:00' AS DATETIME(6))
    AND CONVERT(`orders_1`.`status` USING utf8mb4) COLLATE utf8mb4_0900_bin <> 'cart'
  GROUP BY
    `orders_1`.`shopper_id`
) AS `orders_1_figures`
  ON `orders_1_figures`.`k1` = `t`.`shopper_id`
WHERE
  `orders_1_figures`.`v1` >= 3
ORDER BY
  `t`.`shopper_id` ASC;
