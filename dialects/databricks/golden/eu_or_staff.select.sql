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
  `t`.`country` IN ('DE', 'AT', 'CH')
  OR ENDSWITH(`t`.`email`, '@example.com')
  OR STARTSWITH(`t`.`person`, 'staff_')
  OR REGEXP_LIKE(`t`.`email`, '[+]qa[0-9]*@')
ORDER BY
  `t`.`person` ASC;
