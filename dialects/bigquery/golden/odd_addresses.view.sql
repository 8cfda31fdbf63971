CREATE OR REPLACE VIEW `odd_addresses` AS
SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(`t`.`email` AS STRING) AS `email`,
  CAST(`t`.`note` AS STRING) AS `note`
FROM `shoppers` AS `t`
WHERE
  NOT (
    REGEXP_CONTAINS(`t`.`email`, '^[a-z][+.0-9a-z-]*@[0-9a-z-]+(?:[.][0-9a-z-]+)+$')
  )
  OR REGEXP_CONTAINS(`t`.`note`, '[$][{][a-z]+[}]|--|^[\\t\\n\\f\\r ]*$')
  OR `t`.`note` IS NULL;
