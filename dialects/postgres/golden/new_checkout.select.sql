SELECT
  CAST("t"."visitor_id" AS BIGINT) AS "visitor_id",
  CAST("t"."email" AS TEXT) AS "email",
  CAST("t"."country" AS TEXT) AS "country",
  CAST("t"."address" AS TEXT) AS "address",
  CAST("t"."app_version" AS TEXT) AS "app_version",
  CAST(NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION)) AS DOUBLE PRECISION) AS "score",
  CAST("t"."account_id" AS BIGINT) AS "account_id"
FROM "visitors" AS "t"
WHERE
  "t"."visitor_id" IN (3, 7, 404)
  OR (
    NULLIF("t"."score", CAST('NaN' AS DOUBLE PRECISION)) = CAST(12.0 AS DOUBLE PRECISION)
    AND (
      RIGHT("t"."email", LENGTH('@example.com')) = '@example.com' OR RIGHT("t"."email", LENGTH('Test.Example.Com')) = 'Test.Example.Com'
    )
    AND (
      NOT (
        "t"."country" IN ('US', 'CA')
      ) OR "t"."country" IS NULL
    )
  )
ORDER BY
  "t"."visitor_id" ASC;
