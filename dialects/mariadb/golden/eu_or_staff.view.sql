CREATE OR REPLACE VIEW `eu_or_staff` AS
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
  CONVERT(`t`.`country` USING utf8mb4) COLLATE utf8mb4_nopad_bin IN ('DE', 'AT', 'CH')
  OR RIGHT(CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_nopad_bin, CHAR_LENGTH('@example.com')) = '@example.com'
  OR LOCATE('staff_', CONVERT(`t`.`person` USING utf8mb4) COLLATE utf8mb4_nopad_bin) = 1
  OR CASE
    WHEN CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_nopad_bin REGEXP '(?-mx)[+]qa[0-9]*@'
    THEN 1
    WHEN CONVERT(`t`.`email` USING utf8mb4) COLLATE utf8mb4_nopad_bin REGEXP '(?-mx)[+]qa[0-9]*@|(?!(?s:.))'
    THEN 0
    WHEN `t`.`email` IS NOT NULL
    THEN 9223372036854775807 + (
      CHAR_LENGTH(`t`.`email`) + 1
    )
  END = 1;
