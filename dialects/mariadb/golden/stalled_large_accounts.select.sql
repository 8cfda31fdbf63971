SELECT
  CAST(`t`.`org_id` AS SIGNED) AS `org_id`,
  CAST(`t`.`name` AS CHAR CHARACTER SET utf8mb4) AS `name`,
  CAST(`t`.`arr` AS DECIMAL(12, 2)) AS `arr`
FROM `orgs` AS `t`
WHERE
  `t`.`arr` >= 50000
  AND `t`.`org_id` IN (
    SELECT
      `deals_1`.`org_id` AS `k1`
    FROM `deals` AS `deals_1`
    WHERE
      NOT (
        CONVERT(`deals_1`.`stage` USING utf8mb4) COLLATE utf8mb4_nopad_bin IN ('won', 'lost')
      )
      AND `deals_1`.`close_date` < CAST('2026-03-16' AS DATE)
  )
  AND NOT (
    `t`.`org_id` IN (
      SELECT
        `actions_3_groups`.`k1`
      FROM (
        SELECT
          `people_2`.`org_id` AS `k1`
        FROM `people` AS `people_2`
        JOIN `actions` AS `actions_3`
          ON `actions_3`.`person_id` = `people_2`.`person_id`
        WHERE
          `people_2`.`left_on` IS NULL
          AND `actions_3`.`at` >= CAST('2026-02-14 08:00:00' AS DATETIME(6))
          AND `actions_3`.`at` < CAST('2026-03-16 08:00:00' AS DATETIME(6))
        GROUP BY
          `people_2`.`org_id`
        HAVING
          COUNT(*) > 5
      ) AS `actions_3_groups`
    )
  )
  AND (
    `t`.`trial_ends_at` < CAST('2026-03-16 08:00:00' AS DATETIME(6))
    OR `t`.`trial_ends_at` >= CAST('2026-03-19 08:00:00' AS DATETIME(6))
    OR `t`.`trial_ends_at` IS NULL
    OR `t`.`seats_used` <= 0.8 * `t`.`seats_bought`
    OR `t`.`seats_used` IS NULL
    OR 0.8 * `t`.`seats_bought` IS NULL
  )
ORDER BY
  CASE WHEN `t`.`arr` IS NULL THEN 1 ELSE 0 END ASC,
  `t`.`arr` DESC,
  `t`.`org_id` ASC;
