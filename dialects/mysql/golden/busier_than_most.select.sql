SELECT
  CAST(`t`.`agent_id` AS SIGNED) AS `agent_id`,
  CAST(`t`.`name` AS CHAR CHARACTER SET utf8mb4) AS `name`
FROM `agents` AS `t`
LEFT JOIN (
  SELECT
    `customers_1`.`agent_id` AS `k1`,
    COUNT(*) AS `v1`
  FROM `customers` AS `customers_1`
  JOIN `tickets` AS `tickets_2`
    ON `tickets_2`.`customer_id` = `customers_1`.`customer_id`
    AND `tickets_2`.`workspace_id` = 7
    AND (
      `tickets_2`.`spam` <> TRUE OR `tickets_2`.`spam` IS NULL
    )
  WHERE
    `customers_1`.`workspace_id` = 7 AND `customers_1`.`deleted_at` IS NULL
  GROUP BY
    `customers_1`.`agent_id`
) AS `tickets_2_figures`
  ON `tickets_2_figures`.`k1` = `t`.`agent_id`
CROSS JOIN (
  SELECT
    CAST(SUM(`tickets_3`.`priority`) AS DOUBLE) / NULLIF(COUNT(`tickets_3`.`priority`), 0) AS `v1`
  FROM `tickets` AS `tickets_3`
  WHERE
    `tickets_3`.`workspace_id` = 7
    AND (
      `tickets_3`.`spam` <> TRUE OR `tickets_3`.`spam` IS NULL
    )
) AS `tickets_3_figures`
WHERE
  `t`.`workspace_id` = 7
  AND CAST(COALESCE(`tickets_2_figures`.`v1`, 0) AS DOUBLE) >= `tickets_3_figures`.`v1`
  AND EXISTS(
    SELECT
      1
    FROM `customers` AS `customers_4`
    WHERE
      `customers_4`.`agent_id` = `t`.`agent_id`
      AND `customers_4`.`workspace_id` = 7
      AND `customers_4`.`deleted_at` IS NULL
      AND EXISTS(
        SELECT
          1
        FROM (
          SELECT
            `customers_5`.`customer_id` AS `customer_id`
          FROM `customers` AS `customers_5`
          LEFT JOIN (
            SELECT
              `tickets_6`.`customer_id` AS `k1`,
              MIN(`tickets_6`.`opened_at`) AS `v1`
            FROM `tickets` AS `tickets_6`
            WHERE
              `tickets_6`.`workspace_id` = 7
              AND (
                `tickets_6`.`spam` <> TRUE OR `tickets_6`.`spam` IS NULL
              )
            GROUP BY
              `tickets_6`.`customer_id`
          ) AS `tickets_6_figures`
            ON `tickets_6_figures`.`k1` = `customers_5`.`customer_id`
          WHERE
            `customers_5`.`workspace_id` = 7
            AND `customers_5`.`deleted_at` IS NULL
            AND (
              `customers_5`.`birth_date` < CAST('2000-01-01' AS DATE)
              OR `customers_5`.`birth_date` IS NULL
            )
          ORDER BY
            CASE WHEN `tickets_6_figures`.`v1` IS NULL THEN 1 ELSE 0 END ASC,
            `tickets_6_figures`.`v1` ASC,
            `customers_5`.`customer_id` ASC
          LIMIT 2
        ) AS `two_oldest_8`
        WHERE
          `two_oldest_8`.`customer_id` = `customers_4`.`customer_id`
      )
  )
  AND EXISTS(
    SELECT
      1
    FROM `customers` AS `customers_4`
    WHERE
      `customers_4`.`agent_id` = `t`.`agent_id`
      AND `customers_4`.`workspace_id` = 7
      AND `customers_4`.`deleted_at` IS NULL
      AND EXISTS(
        SELECT
          1
        FROM `tickets` AS `tickets_9`
        WHERE
          `tickets_9`.`customer_id` = `customers_4`.`customer_id`
          AND `tickets_9`.`workspace_id` = 7
          AND (
            `tickets_9`.`spam` <> TRUE OR `tickets_9`.`spam` IS NULL
          )
          AND CONVERT(`tickets_9`.`subject` USING utf8mb4) COLLATE utf8mb4_0900_bin = 'Login'
          AND `t`.`name` IS NOT NULL
      )
  )
ORDER BY
  `t`.`agent_id` ASC;
