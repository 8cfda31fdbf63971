CREATE VIEW "suspicious_notes" AS
SELECT
  CAST("t"."shopper_id" AS INTEGER) AS "shopper_id",
  CAST("t"."note" AS TEXT) AS "note"
FROM "shoppers" AS "t"
WHERE
  INSTR("t"."note", '%') > 0
  OR INSTR("t"."note", '_') > 0
  OR INSTR("t"."note", '\') > 0
  OR INSTR("t"."note", '''') > 0
  OR INSTR("t"."note", 'DROP TABLE') > 0
  OR "t"."note" = '${env}'
  OR INSTR("t"."note", 'says: "no"') = 1
  OR SUBSTR("t"."note", 0 - LENGTH('🎁')) = '🎁';
