CREATE OR REPLACE TABLE "suspicious_notes" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."note" AS VARCHAR) AS "note"
FROM "shoppers" AS "t"
WHERE
  CHARINDEX('%', "t"."note") > 0
  OR CHARINDEX('_', "t"."note") > 0
  OR CHARINDEX('\\', "t"."note") > 0
  OR CHARINDEX('\'', "t"."note") > 0
  OR CHARINDEX('DROP TABLE', "t"."note") > 0
  OR "t"."note" = '${env}'
  OR STARTSWITH("t"."note", 'says: "no"')
  OR ENDSWITH("t"."note", '🎁');
