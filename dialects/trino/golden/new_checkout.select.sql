SELECT
  CAST("t"."visitor_id" AS BIGINT) AS "visitor_id",
  CAST("t"."email" AS VARCHAR) AS "email",
  CAST("t"."country" AS VARCHAR) AS "country",
  CAST("t"."address" AS VARCHAR) AS "address",
  CAST("t"."app_version" AS VARCHAR) AS "app_version",
  CAST(CASE WHEN NOT (
    IS_NAN("t"."score")
  ) THEN "t"."score" END AS DOUBLE) AS "score",
  CAST("t"."account_id" AS BIGINT) AS "account_id"
FROM "visitors" AS "t"
WHERE
  "t"."visitor_id" IN (3, 7, 404)
  OR (
    CASE WHEN NOT (
      IS_NAN("t"."score")
    ) THEN "t"."score" END = 12.0e0
    AND (
      SUBSTR("t"."email", GREATEST(LENGTH("t"."email") - LENGTH('@example.com') + 1, 1)) = '@example.com'
      OR SUBSTR("t"."email", GREATEST(LENGTH("t"."email") - LENGTH('Test.Example.Com') + 1, 1)) = 'Test.Example.Com'
    )
    AND (
      NOT (
        "t"."country" IN ('US', 'CA')
      ) OR "t"."country" IS NULL
    )
  )
ORDER BY
  "t"."visitor_id" ASC;
