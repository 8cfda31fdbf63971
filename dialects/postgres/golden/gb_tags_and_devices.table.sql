CREATE TABLE "gb_tags_and_devices" AS
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
LEFT JOIN "visitor_lists" AS "lists_1"
  ON "lists_1"."visitor_id" = "t"."visitor_id"
LEFT JOIN (
  SELECT
    "lists_2"."visitor_id" AS "k1",
    COUNT(*) AS "v1",
    COUNT(CASE WHEN LOWER("tags_3"."element") = 'beta' THEN 1 END) AS "v2"
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
LEFT JOIN (
  SELECT
    "lists_4"."visitor_id" AS "k1"
  FROM "visitor_lists" AS "lists_4"
  JOIN (
    SELECT
      "devices_5"."visitor_id" AS "k1",
      UNNEST("devices_5"."devices") AS "element"
    FROM "visitor_lists" AS "devices_5"
  ) AS "devices_5"
    ON "devices_5"."k1" = "lists_4"."visitor_id"
  WHERE
    CASE
      WHEN "devices_5"."element" IS NULL
      THEN NULL
      WHEN jsonb_typeof("devices_5"."element") = 'string'
      THEN 'text'
      WHEN jsonb_typeof("devices_5"."element") = 'number'
      THEN 'number'
      WHEN jsonb_typeof("devices_5"."element") = 'boolean'
      THEN 'boolean'
      WHEN jsonb_typeof("devices_5"."element") = 'array'
      THEN 'array'
      WHEN jsonb_typeof("devices_5"."element") = 'object'
      THEN 'object'
      WHEN jsonb_typeof("devices_5"."element") = 'null'
      THEN 'null'
      ELSE 'absent'
    END = 'object'
    AND (
      CASE
        WHEN jsonb_typeof("devices_5"."element" -> 'name') = 'string'
        THEN (
          "devices_5"."element" ->> 'name'
        )
      END ~ '^[Pp][Ii][Nn][Gg]'
    )
    AND CASE
      WHEN jsonb_typeof("devices_5"."element" -> 'inches') = 'number'
      THEN CAST("devices_5"."element" -> 'inches' AS DOUBLE PRECISION)
    END IS NULL
  GROUP BY
    "lists_4"."visitor_id"
) AS "devices_5_figures"
  ON "devices_5_figures"."k1" = "t"."visitor_id"
WHERE
  (
    (
      CAST("lists_1"."tags" AS TEXT[]) @> CAST('{"news","beta"}' AS TEXT[])
    )
    AND COALESCE("tags_3_figures"."v1", 0) < 3
  )
  OR (
    "tags_3_figures"."v2" >= 1
    AND (
      NOT (
        CAST("lists_1"."tags" AS TEXT[]) && CAST('{"Beta","beta"}' AS TEXT[])
      )
      OR "lists_1"."tags" IS NULL
    )
  )
  OR "devices_5_figures"."k1" IS NOT NULL;
