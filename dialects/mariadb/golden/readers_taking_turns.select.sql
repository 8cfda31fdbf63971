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
  (
    `t`.`debt` >= 0 AND `t`.`debt` <= 5 AND `t`.`mail` IS NOT NULL
  )
  OR (
    (
      `t`.`joined` < CAST('2025-01-01' AS DATE) OR `t`.`joined` > CAST('2026-02-28' AS DATE)
    )
    AND NOT (
      RIGHT(CONVERT(`t`.`mail` USING utf8mb4) COLLATE utf8mb4_nopad_bin, CHAR_LENGTH('@example.com')) = '@example.com'
    )
  )
ORDER BY
  `t`.`reader_id` ASC;
