SELECT
  CAST("t"."visitor_id" AS NUMBER(19)) AS "visitor_id",
  CAST("t"."email" AS VARCHAR2(4000)) AS "email",
  CAST("t"."country" AS VARCHAR2(4000)) AS "country",
  CAST("t"."address" AS VARCHAR2(4000)) AS "address",
  CAST("t"."app_version" AS VARCHAR2(4000)) AS "app_version",
  CAST(NULLIF("t"."score", BINARY_DOUBLE_NAN) AS BINARY_DOUBLE) AS "score",
  CAST("t"."account_id" AS NUMBER(19)) AS "account_id"
FROM "visitors" "t"
WHERE
  (
    SUBSTR(
      "t"."email" COLLATE BINARY,
      GREATEST(LENGTH("t"."email" COLLATE BINARY) - LENGTH('@example.com') + 1, 1)
    ) = '@example.com'
    OR SUBSTR(
      "t"."email" COLLATE BINARY,
      GREATEST(LENGTH("t"."email" COLLATE BINARY) - LENGTH('Test.Example.Com') + 1, 1)
    ) = 'Test.Example.Com'
  )
  AND (
    NOT (
      "t"."country" COLLATE BINARY IN ('US', 'CA')
    ) OR "t"."country" IS NULL
  )
ORDER BY
  "t"."visitor_id" ASC;
