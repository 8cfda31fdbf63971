CREATE OR REPLACE TABLE `mail_labels` AS
SELECT
  CAST(`t`.`shopper_id` AS BIGINT) AS `shopper_id`,
  CAST(SUBSTR(
    (
      COALESCE((
        ', ' || LTRIM(RTRIM(`t`.`name`))
      ), '') || COALESCE((
        ', ' || `t`.`city`
      ), '') || COALESCE((
        ', ' || `t`.`country`
      ), '')
    ),
    3
  ) AS STRING) AS `label`,
  CAST(INSTR(`t`.`email`, '@') AS BIGINT) AS `at`,
  CAST(RIGHT(`t`.`email`, 4) AS STRING) AS `ending`,
  CAST((
    SUBSTR((
      SUBSTR(`t`.`name`, 1, 2) || '___'
    ), 1, 3) || CASE
      WHEN LENGTH(`t`.`plan`) >= 5
      THEN SUBSTR(`t`.`plan`, 1, 5)
      ELSE RIGHT((
        '.....' || `t`.`plan`
      ), 5)
    END
  ) AS STRING) AS `code`,
  CAST(REPLACE(`t`.`note`, '  ', ' ') AS STRING) AS `tidy_note`
FROM `shoppers` AS `t`
WHERE
  LENGTH(TRIM(`t`.`note`)) > 0
  AND NOT (
    ENDSWITH(`t`.`email`, '@example.de')
  )
  AND (
    STARTSWITH(`t`.`country`, 'A')
    OR INSTR(`t`.`note`, CHR(39)) > 0
    OR INSTR(`t`.`email`, '@') > 5
  );
