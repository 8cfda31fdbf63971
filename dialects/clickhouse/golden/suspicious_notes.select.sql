SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."note" AS Nullable(String)) AS "note"
FROM "shoppers" AS "t"
WHERE
  position("t"."note", '%') > 0
  OR position("t"."note", '_') > 0
  OR position("t"."note", '\\') > 0
  OR position("t"."note", '\'') > 0
  OR position("t"."note", 'DROP TABLE') > 0
  OR "t"."note" = '${env}'
  OR startsWith("t"."note", 'says: "no"')
  OR endsWith("t"."note", '🎁')
ORDER BY
  "t"."shopper_id" ASC;
