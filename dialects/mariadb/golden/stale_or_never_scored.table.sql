CREATE OR REPLACE TABLE `stale_or_never_scored` AS
SELECT
  CAST(`t`.`org_id` AS SIGNED) AS `org_id`,
  CAST(`t`.`name` AS CHAR CHARACTER SET utf8mb4) AS `name`,
  CAST(`t`.`scored_at` AS DATETIME(6)) AS `scored_at`
FROM `orgs` AS `t`
WHERE
  `t`.`scored_at` IS NULL
  OR `t`.`scored_at` < CAST('2025-12-16 08:00:00' AS DATETIME(6))
  OR (
    `t`.`is_customer` = FALSE
    AND CONVERT(`t`.`domain` USING utf8mb4) COLLATE utf8mb4_nopad_bin = ''
    AND NOT (
      `t`.`org_id` IN (
        SELECT
          `deals_1`.`org_id` AS `k1`
        FROM `deals` AS `deals_1`
        WHERE
          CONVERT(`deals_1`.`stage` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'won'
      )
    )
  );
