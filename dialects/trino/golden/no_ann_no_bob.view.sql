CREATE OR REPLACE VIEW "no_ann_no_bob" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."email" AS VARCHAR) AS "email",
  CAST("t"."name" AS VARCHAR) AS "name",
  CAST("t"."country" AS VARCHAR) AS "country",
  CAST("t"."city" AS VARCHAR) AS "city",
  CAST("t"."plan" AS VARCHAR) AS "plan",
  CAST("t"."birth_date" AS DATE) AS "birth_date",
  CAST("t"."signed_up_at" AS TIMESTAMP(6)) AS "signed_up_at",
  CAST("t"."last_seen_at" AS TIMESTAMP(6)) AS "last_seen_at",
  CAST(CASE WHEN NOT (
    IS_NAN("t"."score")
  ) THEN "t"."score" END AS DOUBLE) AS "score",
  CAST("t"."balance" AS DECIMAL(10, 2)) AS "balance",
  CAST("t"."consent" AS BOOLEAN) AS "consent",
  CAST("t"."account_id" AS UUID) AS "account_id",
  CAST("t"."referrer_id" AS BIGINT) AS "referrer_id",
  CAST("t"."call_back_at" AS TIMESTAMP(6)) AS "call_back_at",
  CAST("t"."note" AS VARCHAR) AS "note"
FROM "shoppers" AS "t"
WHERE
  NOT (
    LOWER("t"."name") IN ('ann', 'bob')
  )
  AND LOWER("t"."city") <> 'new york'
  AND NOT (
    STARTS_WITH(LOWER("t"."email"), 'ann')
  )
  AND STRPOS(LOWER("t"."email"), 'bob') = 0
  AND NOT (
    SUBSTR(LOWER("t"."email"), GREATEST(LENGTH(LOWER("t"."email")) - LENGTH('.nz') + 1, 1)) = '.nz'
  );
