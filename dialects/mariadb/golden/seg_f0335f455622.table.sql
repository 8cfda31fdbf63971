CREATE OR REPLACE TABLE `seg_f0335f455622` AS
SELECT
  CAST(`t`.`company_id` AS SIGNED) AS `company_id`,
  CAST(`t`.`name` AS CHAR CHARACTER SET utf8mb4) AS `name`,
  CAST(`t`.`domain` AS CHAR CHARACTER SET utf8mb4) AS `domain`,
  CAST(`t`.`country` AS CHAR CHARACTER SET utf8mb4) AS `country`,
  CAST(`t`.`employee_count` AS SIGNED) AS `employee_count`,
  CAST(`t`.`revenue` AS DECIMAL(12, 2)) AS `revenue`,
  CAST(`t`.`is_customer` AS SIGNED) AS `is_customer`,
  CAST(`t`.`scored_at` AS DATETIME(6)) AS `scored_at`,
  CAST(`t`.`renewal_on` AS DATE) AS `renewal_on`,
  `t`.`metadata` AS `metadata`,
  CAST(`t`.`contact_id` AS SIGNED) AS `contact_id`
FROM `models_companies` AS `t`
WHERE
  CONVERT(`t`.`country` USING utf8mb4) COLLATE utf8mb4_nopad_bin IN ('US', 'CA')
  AND `t`.`employee_count` >= 100
  AND `t`.`employee_count` <= 5000
  AND LOCATE('100%_test', CONVERT(`t`.`name` USING utf8mb4) COLLATE utf8mb4_nopad_bin) = 0
ORDER BY
  CASE WHEN `t`.`country` IS NULL THEN 1 ELSE 0 END ASC,
  CONVERT(`t`.`country` USING utf8mb4) COLLATE utf8mb4_nopad_bin ASC,
  CASE WHEN `t`.`employee_count` IS NULL THEN 1 ELSE 0 END ASC,
  `t`.`employee_count` DESC,
  `t`.`company_id` ASC
LIMIT 3;
