CREATE TABLE `seen_at_noon_8591222f63cd` AS
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
  `t`.`seen` IN (CAST('2026-01-31 12:00:00' AS DATETIME(6)), CAST('2026-01-31 12:00:00.500000' AS DATETIME(6)))
  OR `t`.`born` = CAST('1970-01-01' AS DATE)
  OR `t`.`spent` >= 9999999999.99;
