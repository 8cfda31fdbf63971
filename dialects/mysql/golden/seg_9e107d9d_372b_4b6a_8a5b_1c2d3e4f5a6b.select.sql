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
LEFT JOIN `models_contacts` AS `contact_1`
  ON `contact_1`.`contact_id` = `t`.`contact_id`
WHERE
  `t`.`scored_at` IS NULL
  OR `t`.`scored_at` < CAST('2025-12-16 08:00:00' AS DATETIME(6))
  OR (
    `t`.`is_customer` = FALSE
    AND CONVERT(`t`.`domain` USING utf8mb4) COLLATE utf8mb4_0900_bin = ''
    AND CONVERT(`contact_1`.`stage` USING utf8mb4) COLLATE utf8mb4_0900_bin <> 'customer'
  )
ORDER BY
  `t`.`company_id` ASC;
