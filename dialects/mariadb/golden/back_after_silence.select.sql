SELECT
  CAST(`t`.`org_id` AS SIGNED) AS `org_id`,
  CAST(`t`.`name` AS CHAR CHARACTER SET utf8mb4) AS `name`
FROM `orgs` AS `t`
WHERE
  `t`.`org_id` IN (
    SELECT
      `people_1`.`org_id` AS `k1`
    FROM `people` AS `people_1`
    JOIN `actions` AS `actions_2`
      ON `actions_2`.`person_id` = `people_1`.`person_id`
    WHERE
      `people_1`.`left_on` IS NULL
      AND `actions_2`.`at` >= CAST('2026-03-09 08:00:00' AS DATETIME(6))
      AND `actions_2`.`at` < CAST('2026-03-16 08:00:00' AS DATETIME(6))
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
        AND `actions_2`.`at` >= CAST('2026-03-04 08:00:00' AS DATETIME(6))
        AND `actions_2`.`at` < CAST('2026-03-09 08:00:00' AS DATETIME(6))
    )
  )
  AND (
    `t`.`org_id` IN (
      SELECT
        `people_1`.`org_id` AS `k1`
      FROM `people` AS `people_1`
      JOIN `actions` AS `actions_2`
        ON `actions_2`.`person_id` = `people_1`.`person_id`
      WHERE
        `people_1`.`left_on` IS NULL AND `actions_2`.`at` < CAST('2026-03-04 08:00:00' AS DATETIME(6))
    )
    OR (
      `t`.`parent_id` IS NOT NULL
      AND `t`.`parent_id` IN (
        SELECT
          STRAIGHT_JOIN `orgs_3`.`org_id` AS `k1`
        FROM `orgs` AS `orgs_3`
        JOIN `people` AS `people_4`
          ON `people_4`.`org_id` = `orgs_3`.`org_id` AND `people_4`.`left_on` IS NULL
        JOIN `actions` AS `actions_5`
          ON `actions_5`.`person_id` = `people_4`.`person_id`
        WHERE
          `actions_5`.`at` < CAST('2026-03-04 08:00:00' AS DATETIME(6))
      )
    )
  )
ORDER BY
  `t`.`org_id` ASC;
