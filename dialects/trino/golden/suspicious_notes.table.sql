CREATE TABLE "suspicious_notes" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."note" AS VARCHAR) AS "note"
FROM "shoppers" AS "t"
WHERE
  STRPOS("t"."note", '%') > 0
  OR STRPOS("t"."note", '_') > 0
  OR STRPOS("t"."note", '\') > 0
  OR STRPOS("t"."note", '''') > 0
  OR STRPOS("t"."note", 'DROP TABLE') > 0
  OR "t"."note" = '${env}'
  OR STARTS_WITH("t"."note", 'says: "no"')
  OR SUBSTR("t"."note", GREATEST(LENGTH("t"."note") - LENGTH('🎁') + 1, 1)) = '🎁';
