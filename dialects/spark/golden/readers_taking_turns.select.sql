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
  (
    `t`.`debt` >= 0 AND `t`.`debt` <= 5 AND `t`.`mail` IS NOT NULL
  )
  OR (
    (
      `t`.`joined` < CAST('2025-01-01' AS DATE) OR `t`.`joined` > CAST('2026-02-28' AS DATE)
    )
    AND NOT (
      ENDSWITH(`t`.`mail`, '@example.com')
    )
  )
ORDER BY
  `t`.`reader_id` ASC;
