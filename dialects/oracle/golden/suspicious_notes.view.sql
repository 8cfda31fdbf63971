CREATE OR REPLACE VIEW "suspicious_notes" AS
SELECT
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST("t"."note" AS VARCHAR2(4000)) AS "note"
FROM "shoppers" "t"
WHERE
  INSTR("t"."note" COLLATE BINARY, '%') > 0
  OR INSTR("t"."note" COLLATE BINARY, '_') > 0
  OR INSTR("t"."note" COLLATE BINARY, '\') > 0
  OR INSTR("t"."note" COLLATE BINARY, '''') > 0
  OR INSTR("t"."note" COLLATE BINARY, 'DROP TABLE') > 0
  OR "t"."note" COLLATE BINARY = '${env}'
  OR INSTR("t"."note" COLLATE BINARY, 'says: "no"') = 1
  OR SUBSTR(
    "t"."note" COLLATE BINARY,
    GREATEST(LENGTH("t"."note" COLLATE BINARY) - LENGTH('🎁') + 1, 1)
  ) = '🎁';
