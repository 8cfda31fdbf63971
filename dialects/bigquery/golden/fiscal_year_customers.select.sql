SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(COALESCE(`orders_1_figures`.`v1`, 0) AS BIGNUMERIC) AS `this_year`,
  CAST(COALESCE(`orders_1_figures`.`v2`, 0) AS BIGNUMERIC) AS `last_quarter`,
  CAST(`orders_1_figures`.`v3` AS BIGNUMERIC) AS `year_before`
FROM `shoppers` AS `t`
LEFT JOIN (
  SELECT
    `orders_1`.`shopper_id` AS `k1`,
    SUM(
      CAST(CASE
        WHEN `orders_1`.`ordered_at` >= CAST('2025-10-31 23:00:00+00:00' AS TIMESTAMP)
        AND `orders_1`.`ordered_at` < CAST('2026-03-15 09:30:00+00:00' AS TIMESTAMP)
        THEN `orders_1`.`total`
      END AS BIGNUMERIC)
    ) AS `v1`,
    SUM(
      CAST(CASE
        WHEN `orders_1`.`ordered_at` >= CAST('2025-10-31 23:00:00+00:00' AS TIMESTAMP)
        AND `orders_1`.`ordered_at` < CAST('2026-01-31 23:00:00+00:00' AS TIMESTAMP)
        THEN `orders_1`.`total`
      END AS BIGNUMERIC)
    ) AS `v2`,
    SUM(
      CAST(CASE
        WHEN `orders_1`.`ordered_at` >= CAST('2024-10-31 23:00:00+00:00' AS TIMESTAMP)
        AND `orders_1`.`ordered_at` < CAST('2025-10-31 23:00:00+00:00' AS TIMESTAMP)
        THEN `orders_1`.`total`
      END AS BIGNUMERIC)
    ) AS `v3`
  FROM `orders` AS `orders_1`
  WHERE
    `orders_1`.`shopper_id` IS NOT NULL
    AND (
      (
        `orders_1`.`ordered_at` >= CAST('2025-10-31 23:00:00+00:00' AS TIMESTAMP)
        AND `orders_1`.`ordered_at` < CAST('2026-03-15 09:30:00+00:00' AS TIMESTAMP)
      )
      OR (
        `orders_1`.`ordered_at` >= CAST('2025-10-31 23:00:00+00:00' AS TIMESTAMP)
        AND `orders_1`.`ordered_at` < CAST('2026-01-31 23:00:00+00:00' AS TIMESTAMP)
      )
      OR (
        `orders_1`.`ordered_at` >= CAST('2024-10-31 23:00:00+00:00' AS TIMESTAMP)
        AND `orders_1`.`ordered_at` < CAST('2025-10-31 23:00:00+00:00' AS TIMESTAMP)
      )
    )
  GROUP BY
    `orders_1`.`shopper_id`
) AS `orders_1_figures`
  ON `orders_1_figures`.`k1` = `t`.`shopper_id`
WHERE
  `t`.`shopper_id` IN (
    SELECT
      `orders_1`.`shopper_id` AS `k1`
    FROM `orders` AS `orders_1`
    WHERE
      `orders_1`.`shopper_id` IS NOT NULL
      AND `orders_1`.`ordered_at` >= CAST('2025-10-31 23:00:00+00:00' AS TIMESTAMP)
      AND `orders_1`.`ordered_at` < CAST('2026-10-31 23:00:00+00:00' AS TIMESTAMP)
  )
ORDER BY
  CASE WHEN `orders_1_figures`.`v3` IS NULL THEN 1 ELSE 0 END ASC,
  `orders_1_figures`.`v3` DESC,
  COALESCE(`orders_1_figures`.`v1`, 0) DESC,
  `t`.`shopper_id` ASC;
