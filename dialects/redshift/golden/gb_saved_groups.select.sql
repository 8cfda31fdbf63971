SELECT
  CAST("t"."visitor_id" AS BIGINT) AS "visitor_id",
  CAST("t"."account_id" AS BIGINT) AS "account_id",
  CAST("t"."country" AS VARCHAR(65535)) AS "country",
  CAST("t"."email" AS VARCHAR(65535)) AS "email",
  CAST("t"."age" AS BIGINT) AS "age",
  CAST("t"."beta" AS BOOLEAN) AS "beta",
  CAST("t"."app_version" AS VARCHAR(65535)) AS "app_version",
  CAST("t"."release" AS VARCHAR(65535)) AS "release",
  CAST("t"."joined_on" AS DATE) AS "joined_on",
  "t"."profile" AS "profile"
FROM "visitors" AS "t"
WHERE
  NOT (
    "t"."visitor_id" IN (3, 8, 99)
  )
  AND "t"."visitor_id" IN (1, 3, 4, 6, 10)
  AND 1 = 1
  AND (
    "t"."beta" <> FALSE OR "t"."beta" IS NULL
  )
ORDER BY
  "t"."visitor_id" ASC;
