CREATE OR REPLACE TABLE "gb_tags_and_devices" AS
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
LEFT JOIN "visitor_lists" AS "lists_1"
  ON "lists_1"."visitor_id" = "t"."visitor_id"
LEFT JOIN (
  SELECT
    "lists_2"."visitor_id" AS "k1",
    COUNT(*) AS "v1"
  FROM "visitor_lists" AS "lists_2"
  JOIN (
    SELECT
      "tags_3"."visitor_id" AS "k1",
      UNNEST("tags_3"."tags") AS "element"
    FROM "visitor_lists" AS "tags_3"
  ) AS "tags_3"
    ON "tags_3"."k1" = "lists_2"."visitor_id"
  GROUP BY
    "lists_2"."visitor_id"
) AS "tags_3_figures"
  ON "tags_3_figures"."k1" = "t"."visitor_id"
WHERE
  (
    LIST_HAS_ALL("lists_1"."tags", LIST_VALUE('news', 'beta'))
    AND COALESCE("tags_3_figures"."v1", 0) < 3
  )
  OR (
    EXISTS(
      SELECT
        1
      FROM "visitor_lists" AS "lists_2"
      JOIN (
        SELECT
          "tags_3"."visitor_id" AS "k1",
          UNNEST("tags_3"."tags") AS "element"
        FROM "visitor_lists" AS "tags_3"
      ) AS "tags_3"
        ON "tags_3"."k1" = "lists_2"."visitor_id"
      WHERE
        "lists_2"."visitor_id" = "t"."visitor_id" AND LOWER("tags_3"."element") = 'beta'
    )
    AND (
      NOT LIST_HAS_ANY("lists_1"."tags", LIST_VALUE('Beta', 'beta'))
      OR "lists_1"."tags" IS NULL
    )
  )
  OR EXISTS(
    SELECT
      1
    FROM "visitor_lists" AS "lists_4"
    JOIN (
      SELECT
        "devices_5"."visitor_id" AS "k1",
        UNNEST("devices_5"."devices") AS "element"
      FROM "visitor_lists" AS "devices_5"
    ) AS "devices_5"
      ON "devices_5"."k1" = "lists_4"."visitor_id"
    WHERE
      "lists_4"."visitor_id" = "t"."visitor_id"
      AND CASE
        WHEN "devices_5"."element" IS NULL
        THEN NULL
        WHEN json_type("devices_5"."element", '$') = 'VARCHAR'
        THEN 'text'
        WHEN json_type("devices_5"."element", '$') IN ('BIGINT', 'UBIGINT', 'DOUBLE')
        THEN 'number'
        WHEN json_type("devices_5"."element", '$') = 'BOOLEAN'
        THEN 'boolean'
        WHEN json_type("devices_5"."element", '$') = 'ARRAY'
        THEN 'array'
        WHEN json_type("devices_5"."element", '$') = 'OBJECT'
        THEN 'object'
        WHEN json_type("devices_5"."element", '$') = 'NULL'
        THEN 'null'
        ELSE 'absent'
      END = 'object'
      AND REGEXP_MATCHES(
        CASE
          WHEN json_type("devices_5"."element", '$."name"') = 'VARCHAR'
          THEN json_extract_string("devices_5"."element", '$."name"')
        END,
        '^[Pp][Ii][Nn][Gg]'
      )
      AND CASE
        WHEN json_type("devices_5"."element", '$."inches"') IN ('BIGINT', 'UBIGINT', 'DOUBLE')
        THEN CAST(json_extract_string("devices_5"."element", '$."inches"') AS DOUBLE)
      END IS NULL
  );
