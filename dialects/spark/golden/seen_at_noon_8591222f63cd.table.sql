CREATE TABLE `seen_at_noon_8591222f63cd` AS
SELECT
  CAST(`t`.`person` AS STRING) AS `person`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`country` AS STRING) AS `country`,
  CAST(`t`.`email` AS STRING) AS `email`,
  CAST(`t`.`company` AS STRING) AS `company`,
  CAST(`t`.`status` AS STRING) AS `status`,
  CAST(`t`.`verified` AS BOOLEAN) AS `verified`,
  CAST(`t`.`age` AS BIGINT) AS `age`,
  CAST(`t`.`visits` AS BIGINT) AS `visits`,
  CAST(NULLIF(`t`.`revenue`, CAST('NaN' AS DOUBLE)) AS DOUBLE) AS `revenue`,
  CAST(`t`.`spent` AS DECIMAL(12, 2)) AS `spent`,
  CAST(`t`.`born` AS DATE) AS `born`,
  CAST(`t`.`seen` AS TIMESTAMP_NTZ) AS `seen`,
  CAST(`t`.`left_at` AS TIMESTAMP_NTZ) AS `left_at`
FROM `people` AS `t`
WHERE
  `t`.`seen` IN (CAST('2026-01-31 12:00:00' AS TIMESTAMP_NTZ), CAST('2026-01-31 12:00:00.500000' AS TIMESTAMP_NTZ))
  OR `t`.`born` = CAST('1970-01-01' AS DATE)
  OR `t`.`spent` >= 9999999999.99;
