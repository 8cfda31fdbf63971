SELECT
  CAST(`t`.`correlation_id` AS STRING) AS `correlation_id`,
  CAST(`t`.`event_id` AS STRING) AS `event_id`,
  CAST(`t`.`event_type` AS STRING) AS `event_type`,
  CAST((
    `t`.`event_harvester` || '|' || `t`.`event_type`
  ) AS STRING) AS `label`,
  CAST(CASE WHEN `t`.`created` < 4 THEN TRUE WHEN `t`.`created` >= 4 THEN FALSE END AS BOOLEAN) AS `early`
FROM `eventstore` AS `t`
WHERE
  (
    `t`.`event_harvester` IN ('adobe', 'snowplow') AND `t`.`event_type` <> 'na'
  )
  OR `t`.`created` > 7
ORDER BY
  `t`.`event_id` ASC;
