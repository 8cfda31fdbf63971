CREATE VIEW "gb_old_apps" AS
SELECT
  CAST("t"."visitor_id" AS Nullable(Int64)) AS "visitor_id",
  CAST("t"."account_id" AS Nullable(Int64)) AS "account_id",
  CAST("t"."country" AS Nullable(String)) AS "country",
  CAST("t"."email" AS Nullable(String)) AS "email",
  CAST("t"."age" AS Nullable(Int64)) AS "age",
  CAST("t"."beta" AS Nullable(Bool)) AS "beta",
  CAST("t"."app_version" AS Nullable(String)) AS "app_version",
  CAST("t"."release" AS Nullable(String)) AS "release",
  CAST("t"."joined_on" AS Nullable(Date32)) AS "joined_on",
  "t"."profile" AS "profile"
FROM "visitors" AS "t"
WHERE
  (
    NOT (
      match("t"."app_version", '^(?:vv|v?(?:[^\\x{0}- +0-2v]|[0-9]{2}|[0-9][^+.0-9-]|2[.-](?:[^\\x{0}- +0-9]|[0-9]{3}|[0-9]{1,2}[^+.0-9-]|[2-9][0-9]|1[1-9]|10[.-](?:[^\\x{0}- +0]|[0-9]{2}|[0-9][^+.0-9-]|[+]|$|0(?:[.-](?:[^\\x{0}-~]|~[^+])|(?:[.-]~)?(?:[+]|$))))))')
    ) OR "t"."app_version" IS NULL
  )
  AND (
    NOT (
      match("t"."release", '^2[.]9[.]9(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?$')
    ) OR "t"."release" IS NULL
  )
  AND "t"."joined_on" > toDate32('2019-12-31');
