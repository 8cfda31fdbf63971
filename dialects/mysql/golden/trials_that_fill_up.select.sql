SELECT
  CAST(`t`.`org_id` AS SIGNED) AS `org_id`,
  CAST(`t`.`name` AS CHAR CHARACTER SET utf8mb4) AS `name`,
  CAST(`t`.`trial_ends_at` AS DATETIME(6)) AS `trial_ends_at`
FROM `orgs` AS `t`
WHERE
  `t`.`trial_ends_at` >= CAST('2026-03-16 08:00:00' AS DATETIME(6))
  AND `t`.`trial_ends_at` < CAST('2026-03-19 08:00:00' AS DATETIME(6))
  AND `t`.`seats_used` > 0.8 * `t`.`seats_bought`
ORDER BY
  `t`.`org_id` ASC;
