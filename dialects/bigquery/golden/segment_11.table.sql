CREATE OR REPLACE TABLE `segment_11` AS
SELECT
  CAST(`t`.`visitor_id` AS INT64) AS `visitor_id`,
  CAST(`t`.`email` AS STRING) AS `email`,
  CAST(`t`.`country` AS STRING) AS `country`,
  CAST(`t`.`address` AS STRING) AS `address`,
  CAST(`t`.`app_version` AS STRING) AS `app_version`,
  CAST(IF(IS_NAN(`t`.`score`), NULL, `t`.`score`) AS FLOAT64) AS `score`,
  CAST(`t`.`account_id` AS INT64) AS `account_id`
FROM `visitors` AS `t`
WHERE
  (
    ENDS_WITH(`t`.`email`, '@example.com') OR ENDS_WITH(`t`.`email`, 'Test.Example.Com')
  )
  AND (
    NOT (
      `t`.`country` IN ('US', 'CA')
    ) OR `t`.`country` IS NULL
  );
