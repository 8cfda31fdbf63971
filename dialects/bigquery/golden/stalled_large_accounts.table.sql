CREATE OR REPLACE TABLE `stalled_large_accounts` AS
SELECT
  CAST(`t`.`org_id` AS INT64) AS `org_id`,
  CAST(`t`.`name` AS STRING) AS `name`,
  CAST(`t`.`arr` AS NUMERIC) AS `arr`
FROM `orgs` AS `t`
WHERE
  `t`.`arr` >= 50000
  AND `t`.`org_id` IN (
    SELECT
      `deals_1`.`org_id` AS `k1`
    FROM `deals` AS `deals_1`
    WHERE
      NOT (
        `deals_1`.`stage` IN ('won', 'lost')
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
          AND `actions_3`.`at` >= CAST('2026-02-14 08:00:00+00:00' AS TIMESTAMP)
          AND `actions_3`.`at` < CAST('2026-03-16 08:00:00+00:00' AS TIMESTAMP)
        GROUP BY
          `people_2`.`org_id`
        HAVING
          COUNT(*) > 5
      ) AS `actions_3_groups`
    )
  )
  AND (
    `t`.`trial_ends_at` < CAST('2026-03-16 08:00:00+00:00' AS TIMESTAMP)
    OR `t`.`trial_ends_at` >= CAST('2026-03-19 08:00:00+00:00' AS TIMESTAMP)
    OR `t`.`trial_ends_at` IS NULL
    OR `t`.`seats_used` <= CAST('0.8' AS NUMERIC) * `t`.`seats_bought`
    OR `t`.`seats_used` IS NULL
    OR CAST('0.8' AS NUMERIC) * `t`.`seats_bought` IS NULL
  );
