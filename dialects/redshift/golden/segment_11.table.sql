CREATE TABLE "segment_11" AS
SELECT
  CAST("t"."visitor_id" AS BIGINT) AS "visitor_id",
  CAST("t"."email" AS VARCHAR(65535)) AS "email",
  CAST("t"."country" AS VARCHAR(65535)) AS "country",
  CAST("t"."address" AS VARCHAR(65535)) AS "address",
  CAST("t"."app_version" AS VARCHAR(65535)) AS "app_version",
  CAST(CASE WHEN "t"."score" <= CAST('Infinity' AS DOUBLE PRECISION) THEN "t"."score" END AS DOUBLE PRECISION) AS "score",
  CAST("t"."account_id" AS BIGINT) AS "account_id"
FROM "visitors" AS "t"
WHERE
  (
    (
      RIGHT("t"."email", LENGTH('@example.com')) || '.'
    ) = ('@example.com' || '.')
    OR (
      RIGHT("t"."email", LENGTH('Test.Example.Com')) || '.'
    ) = ('Test.Example.Com' || '.')
  )
  AND (
    NOT (
      (
        "t"."country" || '.'
      ) IN (('US' || '.'), ('CA' || '.'))
    )
    OR "t"."country" IS NULL
  );
