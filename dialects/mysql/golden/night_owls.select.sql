SELECT
  CAST(`t`.`shopper_id` AS SIGNED) AS `shopper_id`,
  CAST(`orders_1_figures`.`v1` AS SIGNED) AS `at_night`,
  CAST(CAST(HOUR(`t`.`call_back_at`) AS SIGNED) AS SIGNED) AS `call_hour`,
  CAST(CASE
    WHEN `t`.`call_back_at` <= CAST('9999-12-30 11:59:59.999999' AS DATETIME(6))
    THEN TIMESTAMPADD(MINUTE, 2160, `t`.`call_back_at`)
  END AS DATETIME(6)) AS `call_by`
FROM `shoppers` AS `t`
JOIN (
  SELECT
    `orders_1`.`shopper_id` AS `k1`,
    COUNT(*) AS `v1`
  FROM `orders` AS `orders_1`
  WHERE
    `orders_1`.`ordered_at` >= CAST('2025-03-01 05:00:00' AS DATETIME(6))
    AND `orders_1`.`ordered_at` < CAST('2026-03-01 05:00:00' AS DATETIME(6))
    AND (
      CAST(HOUR(
        CASE
          WHEN `orders_1`.`ordered_at` >= CAST('2025-03-01 05:00:00' AS DATETIME(6))
          AND `orders_1`.`ordered_at` < CAST('2025-03-09 07:00:00' AS DATETIME(6))
          THEN TIMESTAMPADD(MINUTE, -300, `orders_1`.`ordered_at`)
          WHEN `orders_1`.`ordered_at` < CAST('2025-11-02 06:00:00' AS DATETIME(6))
          THEN TIMESTAMPADD(MINUTE, -240, `orders_1`.`ordered_at`)
          WHEN `orders_1`.`ordered_at` < CAST('2026-03-01 05:00:00' AS DATETIME(6))
          THEN TIMESTAMPADD(MINUTE, -300, `orders_1`.`ordered_at`)
        END
      ) AS SIGNED) < 8
      OR (
        CAST(MINUTE(
          CASE
            WHEN `orders_1`.`ordered_at` >= CAST('2025-03-01 05:00:00' AS DATETIME(6))
            AND `orders_1`.`ordered_at` < CAST('2025-03-09 07:00:00' AS DATETIME(6))
            THEN TIMESTAMPADD(MINUTE, -300, `orders_1`.`ordered_at`)
            WHEN `orders_1`.`ordered_at` < CAST('2025-11-02 06:00:00' AS DATETIME(6))
            THEN TIMESTAMPADD(MINUTE, -240, `orders_1`.`ordered_at`)
            WHEN `orders_1`.`ordered_at` < CAST('2026-03-01 05:00:00' AS DATETIME(6))
            THEN TIMESTAMPADD(MINUTE, -300, `orders_1`.`ordered_at`)
          END
        ) AS SIGNED) >= 30
        AND CAST(SECOND(
          CASE
            WHEN `orders_1`.`ordered_at` >= CAST('2025-03-01 05:00:00' AS DATETIME(6))
            AND `orders_1`.`ordered_at` < CAST('2025-03-09 07:00:00' AS DATETIME(6))
            THEN TIMESTAMPADD(MINUTE, -300, `orders_1`.`ordered_at`)
            WHEN `orders_1`.`ordered_at` < CAST('2025-11-02 06:00:00' AS DATETIME(6))
            THEN TIMESTAMPADD(MINUTE, -240, `orders_1`.`ordered_at`)
            WHEN `orders_1`.`ordered_at` < CAST('2026-03-01 05:00:00' AS DATETIME(6))
            THEN TIMESTAMPADD(MINUTE, -300, `orders_1`.`ordered_at`)
          END
        ) AS SIGNED) = 0
      )
    )
  GROUP BY
    `orders_1`.`shopper_id`
) AS `orders_1_figures`
  ON `orders_1_figures`.`k1` = `t`.`shopper_id`
WHERE
  `orders_1_figures`.`k1` IS NOT NULL
ORDER BY
  `t`.`shopper_id` ASC;
