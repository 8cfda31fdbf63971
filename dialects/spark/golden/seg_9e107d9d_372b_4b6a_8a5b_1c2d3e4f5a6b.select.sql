SELECT
  CAST(`t`.`company_id` AS BIGINT) AS `company_id`,
  CAST(`t`.`name` AS STRING) AS `name`,
  CAST(`t`.`domain` AS STRING) AS `domain`,
  CAST(`t`.`country` AS STRING) AS `country`,
  CAST(`t`.`employee_count` AS BIGINT) AS `employee_count`,
  CAST(`t`.`revenue` AS DECIMAL(12, 2)) AS `revenue`,
  CAST(`t`.`is_customer` AS BOOLEAN) AS `is_customer`,
  CAST(`t`.`scored_at` AS TIMESTAMP_NTZ) AS `scored_at`,
  CAST(`t`.`renewal_on` AS DATE) AS `renewal_on`,
  `t`.`metadata` AS `metadata`,
  CAST(`t`.`contact_id` AS BIGINT) AS `contact_id`
FROM `models_companies` AS `t`
LEFT JOIN `models_contacts` AS `contact_1`
  ON `contact_1`.`contact_id` = `t`.`contact_id`
WHERE
  `t`.`scored_at` IS NULL
  OR `t`.`scored_at` < CAST('2025-12-16 08:00:00' AS TIMESTAMP_NTZ)
  OR (
    `t`.`is_customer` = FALSE AND `t`.`domain` = '' AND `contact_1`.`stage` <> 'customer'
  )
ORDER BY
  `t`.`company_id` ASC;
