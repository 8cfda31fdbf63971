CREATE TABLE "suspicious_notes" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."note" AS VARCHAR(65535)) AS "note"
FROM "shoppers" AS "t"
WHERE
  STRPOS("t"."note", '%') > 0
  OR STRPOS("t"."note", '_') > 0
  OR STRPOS("t"."note", CHR(92)) > 0
  OR STRPOS("t"."note", '''') > 0
  OR STRPOS("t"."note", 'DROP TABLE') > 0
  OR (
    "t"."note" || '.'
  ) = ('${env}' || '.')
  OR STRPOS("t"."note", 'says: "no"') = 1
  OR (
    RIGHT("t"."note", LENGTH('🎁')) || '.'
  ) = ('🎁' || '.');
