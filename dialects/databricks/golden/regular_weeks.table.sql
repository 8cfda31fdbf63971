CREATE OR REPLACE TABLE `regular_weeks` AS
SELECT
  CAST(`t`.`shopper_id` AS BIGINT) AS `shopper_id`,
  CAST(`t`.`email` AS STRING) AS `email`,
  CAST(`orders_1_figures`.`v1` AS BIGINT) AS `weeks`,
  CAST(`orders_1_figures`.`v2` AS DATE) AS `last_day`
FROM `shoppers` AS `t`
JOIN (
  SELECT
    `orders_1`.`shopper_id` AS `k1`,
    COUNT(
      DISTINCT TRUNC(
        (
          CASE
            WHEN `orders_1`.`ordered_at` >= CAST('2025-09-14 04:00:00' AS TIMESTAMP_NTZ)
            AND `orders_1`.`ordered_at` < CAST('2025-11-03 04:00:00' AS TIMESTAMP_NTZ)
            THEN CAST(DATEADD(MINUTE, -240, `orders_1`.`ordered_at`) AS DATE)
            WHEN `orders_1`.`ordered_at` < CAST('2026-03-09 04:00:00' AS TIMESTAMP_NTZ)
            THEN CAST(DATEADD(MINUTE, -300, `orders_1`.`ordered_at`) AS DATE)
            WHEN `orders_1`.`ordered_at` < CAST('2026-03-15 04:00:00' AS TIMESTAMP_NTZ)
            THEN CAST(DATEADD(MINUTE, -240, `orders_1`.`ordered_at`) AS DATE)
          END + -6
        ),
        'week'
      ) + 6
    ) AS `v1`,
    MAX(
      CASE
        WHEN `orders_1`.`ordered_at` >= CAST('2025-09-14 04:00:00' AS TIMESTAMP_NTZ)
        AND `orders_1`.`ordered_at` < CAST('2025-11-03 04:00:00' AS TIMESTAMP_NTZ)
        THEN CAST(DATEADD(MINUTE, -240, `orders_1`.`ordered_at`) AS DATE)
        WHEN `orders_1`.`ordered_at` < CAST('2026-03-09 04:00:00' AS TIMESTAMP_NTZ)
        THEN CAST(DATEADD(MINUTE, -300, `orders_1`.`ordered_at`) AS DATE)
        WHEN `orders_1`.`ordered_at` < CAST('2026-03-15 04:00:00' AS TIMESTAMP_NTZ)
        THEN CAST(DATEADD(MINUTE, -240, `orders_1`.`ordered_at`) AS DATE)
      END
    ) AS `v2`
  FROM `orders` AS `orders_1`
  WHERE
    `orders_1`.`ordered_at` >= CAST('2025-09-14 04:00:00' AS TIMESTAMP_NTZ)
    AND `orders_1`.`ordered_at` < CAST('2026-03-15 04:00:00' AS TIMESTAMP_NTZ)
    AND `orders_1`.`status` <> 'cart'
  GROUP BY
    `orders_1`.`shopper_id`
) AS `orders_1_figures`
  ON `orders_1_figures`.`k1` = `t`.`shopper_id`
WHERE
  `orders_1_figures`.`v1` >= 3;
