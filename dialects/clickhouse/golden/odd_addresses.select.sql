SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."email" AS Nullable(String)) AS "email",
  CAST("t"."note" AS Nullable(String)) AS "note"
FROM "shoppers" AS "t"
WHERE
  NOT (
    match("t"."email", '^[a-z][+.0-9a-z-]*@[0-9a-z-]+(?:[.][0-9a-z-]+)+$')
  ) OR match("t"."note", '[$][{][a-z]+[}]|--|^[\\t\\n\\f\\r ]*$') OR "t"."note" IS NULL
ORDER BY
  "t"."shopper_id" ASC;
