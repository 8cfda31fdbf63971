CREATE VIEW "gb_european_trials" AS
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
LEFT JOIN (
  SELECT
    toNullable("account_1"."plan") AS "plan",
    toNullable("account_1"."account_id") AS "account_id",
    toNullable("account_1"."seats") AS "seats"
  FROM "accounts" AS "account_1"
) AS "account_1"
  ON "account_1"."account_id" = "t"."account_id"
WHERE
  lowerUTF8(translateUTF8("t"."country", 'Σİ', 'σi')) IN ('de', 'at', 'ch', 'gb')
  AND (
    "account_1"."plan" = 'trial'
    OR (
      "account_1"."seats" IS NOT NULL AND "account_1"."seats" <= 5
    )
    OR "account_1"."plan" IS NULL
  )
  AND (
    NOT (
      match("t"."email", '@gmail[^\\n\\r\\x{2028}\\x{2029}]com$')
    ) OR "t"."email" IS NULL
  )
  AND "t"."age" >= 18
  AND "t"."age" <> 65;
