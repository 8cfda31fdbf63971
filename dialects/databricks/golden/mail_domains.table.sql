CREATE OR REPLACE TABLE `mail_domains` AS
SELECT
  CAST(`t`.`shopper_id` AS BIGINT) AS `shopper_id`,
  CAST(SPLIT_PART(`t`.`email`, '@', 2) AS STRING) AS `domain`,
  CAST(SPLIT_PART(`t`.`email`, '@', 1) AS STRING) AS `mailbox`
FROM `shoppers` AS `t`
WHERE
  REGEXP_LIKE(`t`.`email`, '^[A-Za-z]+@')
  AND SPLIT_PART(SPLIT_PART(`t`.`email`, '@', 2), '.', 2) IN ('com', 'nz');
