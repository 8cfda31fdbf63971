SELECT
  CAST(`t`.`reader_id` AS SIGNED) AS `reader_id`,
  CAST(`t`.`name` AS CHAR CHARACTER SET utf8mb4) AS `name`,
  CAST(`t`.`mail` AS CHAR CHARACTER SET utf8mb4) AS `mail`,
  CAST(`t`.`town` AS CHAR CHARACTER SET utf8mb4) AS `town`,
  CAST(`t`.`allowance` AS SIGNED) AS `allowance`,
  CAST(`t`.`debt` AS DECIMAL(8, 2)) AS `debt`,
  CAST(`t`.`joined` AS DATE) AS `joined`,
  CAST(`t`.`last_seen` AS DATETIME(6)) AS `last_seen`
FROM `readers` AS `t`
WHERE
  `t`.`last_seen` >= CAST('2026-03-01 00:00:00' AS DATETIME(6))
  AND `t`.`last_seen` < CAST('2026-04-01 00:00:00' AS DATETIME(6))
  AND `t`.`joined` <= CAST('2026-02-28' AS DATE)
  AND (
    CAST(CAST(`t`.`allowance` AS SIGNED) AS DECIMAL(19, 0)) * 2 DIV 1
  ) >= CASE WHEN `t`.`debt` >= 4 THEN `t`.`debt` WHEN `t`.`debt` < 4 THEN 4 END
ORDER BY
  `t`.`reader_id` ASC;
