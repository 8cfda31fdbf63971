CREATE OR REPLACE VIEW "gb_old_apps" AS
SELECT
  CAST("t"."visitor_id" AS BIGINT) AS "visitor_id",
  CAST("t"."account_id" AS BIGINT) AS "account_id",
  CAST("t"."country" AS TEXT) AS "country",
  CAST("t"."email" AS TEXT) AS "email",
  CAST("t"."age" AS BIGINT) AS "age",
  CAST("t"."beta" AS BOOLEAN) AS "beta",
  CAST("t"."app_version" AS TEXT) AS "app_version",
  CAST("t"."release" AS TEXT) AS "release",
  CAST("t"."joined_on" AS DATE) AS "joined_on",
  "t"."profile" AS "profile"
FROM "visitors" AS "t"
WHERE
  (
    NOT (
      "t"."app_version" ~ E'^(?:vv|v?(?:[^\\u0001- +0-2v]|[0-9]{2}|[0-9][^+.0-9-]|2[.-](?:[^\\u0001- +0-9]|[0-9]{3}|[0-9]{1,2}[^+.0-9-]|[2-9][0-9]|1[1-9]|10[.-](?:[^\\u0001- +0]|[0-9]{2}|[0-9][^+.0-9-]|[+]|$|0(?:[.-](?:[^\\u0001-~]|~[^+])|(?:[.-]~)?(?:[+]|$))))))'
    ) OR "t"."app_version" IS NULL
  )
  AND (
    NOT (
      "t"."release" ~ '^2[.]9[.]9(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?$'
    ) OR "t"."release" IS NULL
  )
  AND "t"."joined_on" > CAST('2019-12-31' AS DATE);
