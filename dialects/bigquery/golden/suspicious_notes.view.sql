CREATE OR REPLACE VIEW `suspicious_notes` AS
SELECT
  CAST(`t`.`shopper_id` AS INT64) AS `shopper_id`,
  CAST(`t`.`note` AS STRING) AS `note`
FROM `shoppers` AS `t`
WHERE
  STRPOS(`t`.`note`, '%') > 0
  OR STRPOS(`t`.`note`, '_') > 0
  OR STRPOS(`t`.`note`, '\\') > 0
  OR STRPOS(`t`.`note`, '\'') > 0
  OR STRPOS(`t`.`note`, 'DROP TABLE') > 0
  OR `t`.`note` = '${env}'
  OR STARTS_WITH(`t`.`note`, 'says: "no"')
  OR ENDS_WITH(`t`.`note`, '🎁');
