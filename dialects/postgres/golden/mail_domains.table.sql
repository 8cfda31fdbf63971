CREATE TABLE "mail_domains" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST(SPLIT_PART("t"."email", '@', 2) AS TEXT) AS "domain",
  CAST(SPLIT_PART("t"."email", '@', 1) AS TEXT) AS "mailbox"
FROM "shoppers" AS "t"
WHERE
  (
    "t"."email" ~ '^[A-Za-z]+@'
  )
  AND SPLIT_PART(SPLIT_PART("t"."email", '@', 2), '.', 2) IN ('com', 'nz');
