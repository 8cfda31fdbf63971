SELECT
  CAST("t"."shopper_id" AS INTEGER) AS "shopper_id",
  CAST("t"."email" AS TEXT) AS "email",
  CAST("t"."note" AS TEXT) AS "note"
FROM "shoppers" AS "t"
WHERE
  NOT (
    SEGSQL_MATCHES("t"."email", '^[a-z][+.0-9a-z-]*@[0-9a-z-]+(?:[.][0-9a-z-]+)+$')
  )
  OR SEGSQL_MATCHES("t"."note", '[$][{][a-z]+[}]|--|^[\t\n\f\r ]*$')
  OR "t"."note" IS NULL
ORDER BY
  "t"."shopper_id" ASC;
