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
  CASE
    WHEN JSON_TYPE(JSON_EXTRACT(`t`.`metadata`, '$."industry"')) = 'STRING'
    THEN CONVERT(JSON_UNQUOTE(JSON_EXTRACT(`t`.`metadata`, '$."industry"')) USING utf8mb4) COLLATE utf8mb4_nopad_bin
  END = 'SaaS'
  AND CASE
    WHEN JSON_TYPE(JSON_EXTRACT(`t`.`metadata`, '$."seats"')) IN ('INTEGER', 'DOUBLE')
    THEN CAST(JSON_EXTRACT(`t`.`metadata`, '$."seats"') AS DOUBLE)
  END >= 10.0e0
  AND CASE
    WHEN JSON_TYPE(JSON_EXTRACT(`t`.`metadata`, '$."seats"')) IN ('INTEGER', 'DOUBLE')
    THEN CAST(JSON_EXTRACT(`t`.`metadata`, '$."seats"') AS DOUBLE)
  END <= 200.0e0
  AND (
    (
      `t`.`revenue` > 1000000
      AND CONVERT(`t`.`country` USING utf8mb4) COLLATE utf8mb4_nopad_bin = 'US'
    )
    OR (
      `t`.`renewal_on` >= CAST('2025-01-01' AS DATE) AND `t`.`renewal_on` <= CAST('2025-06-30' AS DATE)
    )
  )
ORDER BY
  `t`.`company_id` ASC;
