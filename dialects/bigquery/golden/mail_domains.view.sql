CREATE OR REPLACE VIEW `mail_domains` AS
SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(ARRAY_TO_STRING(ARRAY_SLICE(SPLIT(`t`.`email`, '@'), 1, 1), '') AS STRING) AS `domain`,
  CAST(ARRAY_TO_STRING(ARRAY_SLICE(SPLIT(`t`.`email`, '@'), 0, 0), '') AS STRING) AS `mailbox`
FROM `shoppers` AS `t`
WHERE
  REGEXP_CONTAINS(`t`.`email`, '^[A-Za-z]+@')
  AND ARRAY_TO_STRING(
    ARRAY_SLICE(SPLIT(ARRAY_TO_STRING(ARRAY_SLICE(SPLIT(`t`.`email`, '@'), 1, 1), ''), '.'), 1, 1),
    ''
  ) IN ('com', 'nz');
