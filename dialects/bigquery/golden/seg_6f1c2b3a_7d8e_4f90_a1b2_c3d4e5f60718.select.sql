SELECT
  CAST(`t`.`company_id` AS INT64) AS `company_id`,
  CAST(`t`.`name` AS STRING) AS `name`,
  CAST(`t`.`domain` AS STRING) AS `domain`,
  CAST(`t`.`country` AS STRING) AS `country`,
  CAST(`t`.`employee_count` AS INT64) AS `employee_count`,
  CAST(`t`.`revenue` AS NUMERIC) AS `revenue`,
  CAST(`t`.`is_customer` AS BOOL) AS `is_customer`,
  CAST(`t`.`scored_at` AS TIMESTAMP) AS `scored_at`,
  CAST(`t`.`renewal_on` AS DATE) AS `renewal_on`,
  `t`.`metadata` AS `metadata`,
  CAST(`t`.`contact_id` AS INT64) AS `contact_id`
FROM `models_companies` AS `t`
WHERE
  CASE
    WHEN JSON_TYPE(JSON_QUERY(`t`.`metadata`, '$."industry"')) = 'string'
    THEN JSON_VALUE(`t`.`metadata`, '$."industry"')
  END = 'SaaS'
  AND CASE
    WHEN JSON_TYPE(JSON_QUERY(`t`.`metadata`, '$."seats"')) = 'number'
    THEN CAST(JSON_VALUE(`t`.`metadata`, '$."seats"') AS FLOAT64)
  END >= CAST(10.0 AS FLOAT64)
  AND CASE
    WHEN JSON_TYPE(JSON_QUERY(`t`.`metadata`, '$."seats"')) = 'number'
    THEN CAST(JSON_VALUE(`t`.`metadata`, '$."seats"') AS FLOAT64)
  END <= CAST(200.0 AS FLOAT64)
  AND (
    (
      `t`.`revenue` > 1000000 AND `t`.`country` = 'US'
    )
    OR (
      `t`.`renewal_on` >= CAST('2025-01-01' AS DATE) AND `t`.`renewal_on` <= CAST('2025-06-30' AS DATE)
    )
  )
ORDER BY
  `t`.`company_id` ASC;
