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
JOIN (
  SELECT
    `loans_1`.`reader_id` AS `k1`,
    COUNT(
      CASE
        WHEN `loans_1`.`returned` IS NULL AND `loans_1`.`due` < CAST('2026-03-13' AS DATE)
        THEN 1
      END
    ) AS `v1`,
    COUNT(*) AS `v2`
  FROM `loans` AS `loans_1`
  WHERE
    `loans_1`.`reader_id` IS NOT NULL
  GROUP BY
    `loans_1`.`reader_id`
) AS `loans_1_figures`
  ON `loans_1_figures`.`k1` = `t`.`reader_id`
WHERE
  `loans_1_figures`.`v1` >= `loans_1_figures`.`v2` * 0.5
  AND NOT (
    `t`.`reader_id` IN (
      SELECT
        `loans_1`.`reader_id` AS `k1`
      FROM `loans` AS `loans_1`
      WHERE
        `loans_1`.`reader_id` IS NOT NULL
        AND LOCATE('50%', CONVERT(`loans_1`.`title` USING utf8mb4) COLLATE utf8mb4_nopad_bin) = 1
    )
  )
ORDER BY
  `t`.`reader_id` ASC;
