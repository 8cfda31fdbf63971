SELECT
  CAST(`t`.`reader_id` AS BIGINT) AS `reader_id`,
  CAST(`t`.`name` AS STRING) AS `name`,
  CAST(`t`.`mail` AS STRING) AS `mail`,
  CAST(`t`.`town` AS STRING) AS `town`,
  CAST(`t`.`allowance` AS BIGINT) AS `allowance`,
  CAST(`t`.`debt` AS DECIMAL(8, 2)) AS `debt`,
  CAST(`t`.`joined` AS DATE) AS `joined`,
  CAST(`t`.`last_seen` AS TIMESTAMP_NTZ) AS `last_seen`
FROM `readers` AS `t`
WHERE
  NOT (
    `t`.`town` IN ('Graz', 'Linz')
  )
  OR `t`.`debt` >= 5
  OR INSTR(`t`.`name`, `t`.`town`) > 0
  OR (
    `t`.`town` = '' AND `t`.`name` IS NOT NULL
  )
  OR STARTSWITH(`t`.`name`, '100%')
ORDER BY
  `t`.`reader_id` ASC;
