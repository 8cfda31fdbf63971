CREATE OR REPLACE TABLE `readers_in_town` AS
SELECT
  CAST(`t`.`reader_id` AS INT64) AS `reader_id`,
  CAST(`t`.`name` AS STRING) AS `name`,
  CAST(`t`.`mail` AS STRING) AS `mail`,
  CAST(`t`.`town` AS STRING) AS `town`,
  CAST(`t`.`allowance` AS INT64) AS `allowance`,
  CAST(`t`.`debt` AS NUMERIC) AS `debt`,
  CAST(`t`.`joined` AS DATE) AS `joined`,
  CAST(`t`.`last_seen` AS TIMESTAMP) AS `last_seen`
FROM `readers` AS `t`
WHERE
  NOT (
    `t`.`town` IN ('Graz', 'Linz')
  )
  OR `t`.`debt` >= 5
  OR STRPOS(`t`.`name`, `t`.`town`) > 0
  OR (
    `t`.`town` = '' AND `t`.`name` IS NOT NULL
  )
  OR STARTS_WITH(`t`.`name`, '100%');
