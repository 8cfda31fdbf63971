CREATE OR REPLACE VIEW "segment_11" AS
SELECT
  CAST("t"."visitor_id" AS BIGINT) AS "visitor_id",
  CAST("t"."email" AS VARCHAR) AS "email",
  CAST("t"."country" AS VARCHAR) AS "country",
  CAST("t"."address" AS VARCHAR) AS "address",
  CAST("t"."app_version" AS VARCHAR) AS "app_version",
  CAST(NULLIF("t"."score", CAST('NaN' AS DOUBLE)) AS DOUBLE) AS "score",
  CAST("t"."account_id" AS BIGINT) AS "account_id"
FROM "visitors" AS "t"
WHERE
  (
    ENDSWITH("t"."email", '@example.com') OR ENDSWITH("t"."email", 'Test.Example.Com')
  )
  AND (
    NOT (
      "t"."country" IN ('US', 'CA')
    ) OR "t"."country" IS NULL
  );
