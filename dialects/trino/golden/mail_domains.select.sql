SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST(CASE
    WHEN "t"."email" IS NOT NULL
    THEN COALESCE(SPLIT_PART("t"."email", '@', 2), '')
  END AS VARCHAR) AS "domain",
  CAST(CASE
    WHEN "t"."email" IS NOT NULL
    THEN COALESCE(SPLIT_PART("t"."email", '@', 1), '')
  END AS VARCHAR) AS "mailbox"
FROM "shoppers" AS "t"
WHERE
  REGEXP_LIKE("t"."email", '\A[A-Za-z]+@')
  AND CASE
    WHEN CASE
      WHEN "t"."email" IS NOT NULL
      THEN COALESCE(SPLIT_PART("t"."email", '@', 2), '')
    END IS NOT NULL
    THEN COALESCE(
      SPLIT_PART(
        CASE
          WHEN "t"."email" IS NOT NULL
          THEN COALESCE(SPLIT_PART("t"."email", '@', 2), '')
        END,
        '.',
        2
      ),
      ''
    )
  END IN ('com', 'nz')
ORDER BY
  CASE
    WHEN "t"."email" IS NOT NULL
    THEN COALESCE(SPLIT_PART("t"."email", '@', 2), '')
  END ASC,
  "t"."shopper_id" ASC;
