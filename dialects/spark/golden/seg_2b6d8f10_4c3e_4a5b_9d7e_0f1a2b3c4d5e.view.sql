CREATE OR REPLACE VIEW `seg_2b6d8f10_4c3e_4a5b_9d7e_0f1a2b3c4d5e` AS
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
LEFT JOIN `models_contacts` AS `contact_3`
  ON `contact_3`.`contact_id` = `t`.`contact_id`
WHERE
  EXISTS(
    SELECT
      1
    FROM (
      SELECT
        `events_1`.`company_id` AS `k1`
      FROM `models_events` AS `events_1`
      WHERE
        `events_1`.`happened_at` >= CAST('2026-03-02 08:00:00' AS TIMESTAMP_NTZ)
        AND `events_1`.`happened_at` < CAST('2026-03-16 08:00:00' AS TIMESTAMP_NTZ)
        AND `events_1`.`event_type` = 'workflow_published'
      GROUP BY
        `events_1`.`company_id`
      HAVING
        COUNT(*) > 1
    ) AS `events_1_groups`
    WHERE
      `events_1_groups`.`k1` = `t`.`company_id`
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM `activities` AS `activities_2`
    WHERE
      `activities_2`.`company_id` = `t`.`company_id`
      AND `activities_2`.`workflow` = '7d0c2f3a-1b2c-4d3e-8f4a-5b6c7d8e9f00'
      AND `activities_2`.`kind` = 'workflowNodeExecuted'
      AND `activities_2`.`node` = 'send_email'
  )
  AND `t`.`scored_at` IS NOT NULL
  AND (
    `t`.`scored_at` >= CAST('2025-12-16 08:00:00' AS TIMESTAMP_NTZ) OR `t`.`scored_at` IS NULL
  )
  AND (
    `t`.`is_customer` <> FALSE
    OR `t`.`is_customer` IS NULL
    OR `t`.`domain` <> ''
    OR `t`.`domain` IS NULL
    OR `contact_3`.`stage` = 'customer'
    OR `contact_3`.`stage` IS NULL
  );
