SELECT
  CAST(`t`.`person` AS CHAR CHARACTER SET utf8mb4) AS `person`,
  CAST(`t`.`plan` AS CHAR CHARACTER SET utf8mb4) AS `plan`,
  CAST(`t`.`country` AS CHAR CHARACTER SET utf8mb4) AS `country`,
  CAST(`t`.`email` AS CHAR CHARACTER SET utf8mb4) AS `email`,
  CAST(`t`.`company` AS CHAR CHARACTER SET utf8mb4) AS `company`,
  CAST(`t`.`status` AS CHAR CHARACTER SET utf8mb4) AS `status`,
  CAST(`t`.`verified` AS SIGNED) AS `verified`,
  CAST(`t`.`age` AS SIGNED) AS `age`,
  CAST(`t`.`visits` AS SIGNED) AS `visits`,
  CAST(`t`.`revenue` AS DOUBLE) AS `revenue`,
  CAST(`t`.`spent` AS DECIMAL(12, 2)) AS `spent`,
  CAST(`t`.`born` AS DATE) AS `born`,
  CAST(`t`.`seen` AS DATETIME(6)) AS `seen`,
  CAST(`t`.`left_at` AS DATETIME(6)) AS `left_at`
FROM `people` AS `t`
WHERE
  `t`.`visits` >= 20
  AND `t`.`revenue` > 1000.0e0
  AND `t`.`revenue` <= 99999.5e0
  AND `t`.`age` < 100
  AND LOCATE('100%', CONVERT(`t`.`company` USING utf8mb4) COLLATE utf8mb4_0900_bin) > 0
  AND NOT (
    CONVERT(`t`.`plan` USING utf8mb4) COLLATE utf8mb4_0900_bin IN ('free', 'trial')
  )
  AND CONVERT(`t`.`status` USING utf8mb4) COLLATE utf8mb4_0900_bin <> 'banned'
  AND `t`.`left_at` IS NULL
ORDER BY
  CONVERT(`t`.`person` USING utf8mb4) COLLATE utf8mb4_0900_bin ASC;
