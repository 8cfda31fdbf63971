SELECT
  CAST("t"."visitor_id" AS INTEGER) AS "visitor_id",
  CAST("t"."account_id" AS INTEGER) AS "account_id",
  CAST("t"."country" AS TEXT) AS "country",
  CAST("t"."email" AS TEXT) AS "email",
  CAST("t"."age" AS INTEGER) AS "age",
  CAST("t"."beta" AS INTEGER) AS "beta",
  CAST("t"."app_version" AS TEXT) AS "app_version",
  CAST("t"."release" AS TEXT) AS "release",
  CAST("t"."joined_on" AS TEXT) AS "joined_on",
  "t"."profile" AS "profile"
FROM "visitors" AS "t"
WHERE
  (
    NOT (
      SEGSQL_MATCHES("t"."app_version", '^(?:vv|v?(?:[^\x{1}- +0-2v]|[0-9]{2}|[0-9][^+.0-9-]|2[.-](?:[^\x{1}- +0-9]|[0-9]{3}|[0-9]{1,2}[^+.0-9-]|[2-9][0-9]|1[1-9]|10[.-](?:[^\x{1}- +0]|[0-9]{2}|[0-9][^+.0-9-]|[+]|$|0(?:[.-](?:[^\x{1}-~]|~[^+])|(?:[.-]~)?(?:[+]|$))))))')
    ) OR "t"."app_version" IS NULL
  )
  AND (
    NOT (
      SEGSQL_MATCHES("t"."release", '^2[.]9[.]9(?:[+][0-9A-Za-z-]+(?:[.][0-9A-Za-z-]+)*)?$')
    ) OR "t"."release" IS NULL
  )
  AND "t"."joined_on" > '2019-12-31'
ORDER BY
  "t"."visitor_id" ASC;
