CREATE OR REPLACE VIEW "odd_addresses" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."email" AS VARCHAR) AS "email",
  CAST("t"."note" AS VARCHAR) AS "note"
FROM "shoppers" AS "t"
WHERE
  NOT (
    REGEXP_LIKE("t"."email", '\A[a-z][+.0-9a-z-]*@[0-9a-z-]+(?:[.][0-9a-z-]+)+\z')
  )
  OR REGEXP_LIKE("t"."note", '[$][{][a-z]+[}]|--|\A[\t\n\f\r ]*\z')
  OR "t"."note" IS NULL;
