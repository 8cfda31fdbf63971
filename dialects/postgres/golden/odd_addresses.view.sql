CREATE OR REPLACE VIEW "odd_addresses" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."email" AS TEXT) AS "email",
  CAST("t"."note" AS TEXT) AS "note"
FROM "shoppers" AS "t"
WHERE
  NOT (
    "t"."email" ~ '^[a-z][+.0-9a-z-]*@[0-9a-z-]+(?:[.][0-9a-z-]+)+$'
  ) OR (
    "t"."note" ~ E'[$][{][a-z]+[}]|--|^[\\t\\n\\f\\r ]*$'
  ) OR "t"."note" IS NULL;
