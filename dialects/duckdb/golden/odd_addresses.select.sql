SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."email" AS VARCHAR) AS "email",
  CAST("t"."note" AS VARCHAR) AS "note"
FROM "shoppers" AS "t"
WHERE
  NOT (
    REGEXP_MATCHES("t"."email", '^[a-z][+.0-9a-z-]*@[0-9a-z-]+(?:[.][0-9a-z-]+)+$')
  )
  OR REGEXP_MATCHES("t"."note", '[$][{][a-z]+[}]|--|^[\t\n\f\r ]*$')
  OR "t"."note" IS NULL
ORDER BY
  "t"."shopper_id" ASC;
