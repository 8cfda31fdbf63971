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
  `t`.`visits` >= 20
  AND IF(IS_NAN(`t`.`revenue`), NULL, `t`.`revenue`) > CAST(1000.0 AS FLOAT64)
  AND IF(IS_NAN(`t`.`revenue`), NULL, `t`.`revenue`) <= CAST(99999.5 AS FLOAT64)
  AND `t`.`age` < 100
  AND STRPOS(`t`.`company`, '100%') > 0
  AND NOT (
    `t`.`plan` IN ('free', 'trial')
  )
  AND `t`.`status` <> 'banned'
  AND `t`.`left_at` IS NULL
ORDER BY
  `t`.`person` ASC;
