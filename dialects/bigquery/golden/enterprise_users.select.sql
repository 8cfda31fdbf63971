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
  `t`.`plan` = 'enterprise' AND `t`.`verified` = TRUE
ORDER BY
  `t`.`person` ASC;
