SELECT
  CAST(`t`.`org_id` AS SIGNED) AS `org_id`,
  CAST(`t`.`name` AS CHAR CHARACTER SET utf8mb4) AS `name`
FROM `orgs` AS `t`
WHERE
  `t`.`org_id` IN (
    SELECT
      `actions_2_groups`.`k1`
    FROM (
      SELECT
        `people_1`.`org_id` AS `k1`
      FROM `people` AS `people_1`
      JOIN `actions` AS `actions_2`
        ON `actions_2`.`person_id` = `people_1`.`person_id`
      WHERE
        `people_1`.`left_on` IS NULL
        AND `actions_2`.`at` >= CAST('2026-03-02 08:00:00' AS DATETIME(6))
        AND `actions_2`.`at` < CAST('2026-03-16 08:00:00' AS DATETIME(6))
        AND CONVERT(`actions_2`.`name` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'workflow_published'
      GROUP BY
        `people_1`.`org_id`
      HAVING
        COUNT(*) > 1
    ) AS `actions_2_groups`
  )
  AND NOT (
    `t`.`org_id` IN (
      SELECT
        `people_1`.`org_id` AS `k1`
      FROM `people` AS `people_1`
      JOIN `actions` AS `actions_2`
        ON `actions_2`.`person_id` = `people_1`.`person_id`
      WHERE
        `people_1`.`left_on` IS NULL
        AND CONVERT(`actions_2`.`name` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'demo_booked'
    )
  )
ORDER BY
  `t`.`org_id` ASC;
