CREATE OR REPLACE VIEW `suspicious_notes` AS
SELECT
  CAST(`t`.`shopper_id` AS BIGINT) AS `shopper_id`,
  CAST(`t`.`note` AS STRING) AS `note`
FROM `shoppers` AS `t`
WHERE
  INSTR(`t`.`note`, '%') > 0
  OR INSTR(`t`.`note`, '_') > 0
  OR INSTR(`t`.`note`, CHR(92)) > 0
  OR INSTR(`t`.`note`, CHR(39)) > 0
  OR INSTR(`t`.`note`, 'DROP TABLE') > 0
  OR `t`.`note` = CONCAT('$', '{env}')
  OR STARTSWITH(`t`.`note`, 'says: "no"')
  OR ENDSWITH(`t`.`note`, '🎁');
