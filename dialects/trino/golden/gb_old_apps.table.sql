CREATE TABLE "gb_old_apps" AS
SELECT
  CAST("t"."visitor_id" AS BIGINT) AS "visitor_id",
  CAST("t"."account_id" AS BIGINT) AS "account_id",
  CAST("t"."country" AS VARCHAR) AS "country",
  CAST("t"."email" AS VARCHAR) AS "email",
  CAST("t"."age" AS BIGINT) AS "age",
  CAST("t"."beta" AS BOOLEAN) AS "beta",
  CAST("t"."app_version" AS VARCHAR) AS "app_version",
  CAST("t"."release" AS VARCHAR) AS "release",
  CAST("t"."joined_on" AS DATE) AS "joined_on",
  "t"."profile" AS "profile"
FROM "visitors" AS "t"
WHERE
  (
    NOT (
      REGEXP_LIKE("t"."app_version", '\A(?:vv|v?(?:[^\x{0}- +0-2v]|[0-9]{2}|[0-9][^+.0-9-]|2[.-](?:[^\x{0}- +0-9]|[0-9]{3}|[0-9]{1,2}[^+.0-9-]|[2-9][0-9]|1[1-9]|10[.-](?:[^\x{0}- +0]|[0-9]{2}|[0-9][^+.0-9-]|[+]|\z|0(?:[.-](?:[^\x{0}-~]|~[^+])|(?:[.-]~)?(?:[+]|\z))))))')
    ) OR "t"."app_version" IS NULL
  )
  AND (
    NOT (
      REGEXP_LIKE("t"."release", '\A2[.]9[.]9(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?\z')
    ) OR "t"."release" IS NULL
  )
  AND "t"."joined_on" > CAST('2019-12-31' AS DATE);
