CREATE OR REPLACE VIEW `seen_at_noon_8591222f63cd` AS
SELECT
  CAST(`t`.`person` AS STRING) AS `person`,
  CAST(`t`.`plan` AS STRING) AS `plan`,
  CAST(`t`.`country` AS STRING) AS `country`,
  CAST(`t`.`email` AS STRING) AS `email`,
  CAST(`t`.`company` AS STRING) AS `company`,
  CAST(`t`.`status` AS STRING) AS `status`,
  CAST(`t`.`verified` AS BOOL) AS `verified`,
  CAST(`t`.`age` AS INT64) AS `age`,
  CAST(`t`.`visits` AS INT64) AS `visits`,
  CAST(IF(IS_NAN(`t`.`revenue`), NULL, `t`.`revenue`) AS FLOAT64) AS `revenue`,
  CAST(`t`.`spent` AS NUMERIC) AS `spent`,
  CAST(`t`.`born` AS DATE) AS `born`,
  CAST(`t`.`seen` AS TIMESTAMP) AS `seen`,
  CAST(`t`.`left_at` AS TIMESTAMP) AS `left_at`
FROM `people` AS `t`
WHERE
  `t`.`seen` IN (CAST('2026-01-31 12:00:00+00:00' AS TIMESTAMP), CAST('2026-01-31 12:00:00.500000+00:00' AS TIMESTAMP))
  OR `t`.`born` = CAST('1970-01-01' AS DATE)
  OR `t`.`spent` >= CAST('9999999999.99' AS NUMERIC);
