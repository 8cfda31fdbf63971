SELECT
  CAST(`t`.`correlation_id` AS CHAR CHARACTER SET utf8mb4) AS `correlation_id`,
  CAST(`t`.`event_id` AS CHAR CHARACTER SET utf8mb4) AS `event_id`,
  CAST(`t`.`event_type` AS CHAR CHARACTER SET utf8mb4) AS `event_type`,
  CAST(CONCAT(
    CONVERT(`t`.`event_harvester` USING utf8mb4) COLLATE utf8mb4_0900_bin,
    '|',
    CONVERT(`t`.`event_type` USING utf8mb4) COLLATE utf8mb4_0900_bin
  ) AS CHAR CHARACTER SET utf8mb4) AS `label`,
  CAST(CASE WHEN `t`.`created` < 4 THEN TRUE WHEN `t`.`created` >= 4 THEN FALSE END AS SIGNED) AS `early`
FROM `eventstore` AS `t`
WHERE
  (
    CONVERT(`t`.`event_harvester` USING utf8mb4) COLLATE utf8mb4_0900_bin IN ('adobe', 'snowplow')
    AND CONVERT(`t`.`event_type` USING utf8mb4) COLLATE utf8mb4_0900_bin <> 'na'
  )
  OR `t`.`created` > 7
ORDER BY
  CONVERT(`t`.`event_id` USING utf8mb4) COLLATE utf8mb4_0900_bin ASC;
