CREATE TABLE "mail_domains" AS
SELECT
  CAST("t"."shopper_id" AS INTEGER) AS "shopper_id",
  CAST(SEGSQL_SPLIT_PART("t"."email", '@', 2) AS TEXT) AS "domain",
  CAST(SEGSQL_SPLIT_PART("t"."email", '@', 1) AS TEXT) AS "mailbox"
FROM "shoppers" AS "t"
WHERE
  SEGSQL_MATCHES("t"."email", '^[A-Za-z]+@')
  AND SEGSQL_SPLIT_PART(SEGSQL_SPLIT_PART("t"."email", '@', 2), '.', 2) IN ('com', 'nz');
