CREATE OR REPLACE TABLE "gb_tags_and_devices" AS
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
    "lists_1"."tags" AS "tags",
    toNullable("lists_1"."visitor_id") AS "visitor_id"
  FROM "visitor_lists" AS "lists_1"
) AS "lists_1"
  ON "lists_1"."visitor_id" = "t"."visitor_id"
WHERE
  (
    arrayExists(lambda(tuple("one"), "one" = 'news'), "lists_1"."tags")
    AND arrayExists(lambda(tuple("one"), "one" = 'beta'), "lists_1"."tags")
    AND NOT (
      "t"."visitor_id" IN (
        SELECT
          CAST("lists_2"."visitor_id" AS Nullable(Int64)) AS "k1"
        FROM "visitor_lists" AS "lists_2"
        JOIN (
          SELECT
            "tags_3"."visitor_id" AS "k1",
            arrayJoin("tags_3"."tags") AS "element"
          FROM "visitor_lists" AS "tags_3"
        ) AS "tags_3"
          ON "tags_3"."k1" = "lists_2"."visitor_id"
        GROUP BY
          "lists_2"."visitor_id"
        HAVING
          COUNT(*) >= 3
      )
    )
  )
  OR (
    "t"."visitor_id" IN (
      SELECT
        CAST("lists_2"."visitor_id" AS Nullable(Int64)) AS "k1"
      FROM "visitor_lists" AS "lists_2"
      JOIN (
        SELECT
          "tags_3"."visitor_id" AS "k1",
          arrayJoin("tags_3"."tags") AS "element"
        FROM "visitor_lists" AS "tags_3"
      ) AS "tags_3"
        ON "tags_3"."k1" = "lists_2"."visitor_id"
      WHERE
        lowerUTF8(translateUTF8("tags_3"."element", 'Σİ', 'σi')) = 'beta'
    )
    AND (
      NOT arrayExists(lambda(tuple("one"), "one" IN ('Beta', 'beta')), "lists_1"."tags")
      OR "lists_1"."tags" IS NULL
    )
  )
  OR "t"."visitor_id" IN (
    SELECT
      CAST("lists_4"."visitor_id" AS Nullable(Int64)) AS "k1"
    FROM "visitor_lists" AS "lists_4"
    JOIN (
      SELECT
        "devices_5"."visitor_id" AS "k1",
        arrayJoin("devices_5"."devices") AS "element"
      FROM "visitor_lists" AS "devices_5"
    ) AS "devices_5"
      ON "devices_5"."k1" = "lists_4"."visitor_id"
    WHERE
      CASE
        WHEN "devices_5"."element" IS NULL
        THEN NULL
        WHEN JSONType("devices_5"."element") = 'String'
        THEN 'text'
        WHEN JSONType("devices_5"."element") IN ('Int64', 'UInt64', 'Double')
        THEN 'number'
        WHEN JSONType("devices_5"."element") = 'Bool'
        THEN 'boolean'
        WHEN JSONType("devices_5"."element") = 'Array'
        THEN 'array'
        WHEN JSONType("devices_5"."element") = 'Object'
        THEN 'object'
        WHEN JSONType("devices_5"."element") = 'Null' AND 1 = 1
        THEN 'null'
        ELSE 'absent'
      END = 'object'
      AND match(
        CASE
          WHEN JSONType("devices_5"."element", 'name') = 'String'
          THEN JSONExtractString("devices_5"."element", 'name')
        END,
        '^[Pp][Ii][Nn][Gg]'
      )
      AND CASE
        WHEN JSONType("devices_5"."element", 'inches') IN ('Int64', 'UInt64', 'Double')
        THEN JSONExtractFloat("devices_5"."element", 'inches')
      END IS NULL
  );
