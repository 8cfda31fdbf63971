CREATE VIEW "several_of_one" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."email" AS Nullable(String)) AS "email",
  CAST(COALESCE("wishes_2_figures"."v1", 0) AS Nullable(Int64)) AS "pieces",
  CAST(COALESCE("wishes_2_figures"."v2", 0) AS Nullable(Int64)) AS "things",
  CAST(COALESCE("wishes_2_figures_2"."v1", 0) AS Nullable(Int64)) AS "blue"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "wish_lists_1"."shopper_id" AS "k1",
    toNullable(
      accurateCast(
        SUM(
          CAST(identity(
            CASE
              WHEN JSONType("wishes_2"."element", 'pieces') IN ('Int64', 'UInt64', 'Double')
              THEN CASE
                WHEN JSONExtractFloat("wishes_2"."element", 'pieces') = FLOOR(JSONExtractFloat("wishes_2"."element", 'pieces'))
                AND JSONExtractFloat("wishes_2"."element", 'pieces') BETWEEN -9007199254740991 AND 9007199254740991
                THEN CAST(JSONExtractFloat("wishes_2"."element", 'pieces') AS Nullable(Int64))
              END
            END
          ) AS Nullable(Int128))
        ),
        'Nullable(Int64)'
      )
    ) AS "v1",
    toNullable(
      accurateCast(
        uniqExact(
          identity(
            CASE
              WHEN JSONType("wishes_2"."element", 'sku') = 'String'
              THEN JSONExtractString("wishes_2"."element", 'sku')
            END
          )
        ),
        'Nullable(Int64)'
      )
    ) AS "v2"
  FROM "wish_lists" AS "wish_lists_1"
  JOIN (
    SELECT
      "wishes_2"."wish_list_id" AS "k1",
      arrayJoin("wishes_2"."Wishes") AS "element"
    FROM "wish_lists" AS "wishes_2"
  ) AS "wishes_2"
    ON "wishes_2"."k1" = "wish_lists_1"."wish_list_id"
  GROUP BY
    "wish_lists_1"."shopper_id"
) AS "wishes_2_figures"
  ON "wishes_2_figures"."k1" = "t"."shopper_id"
LEFT JOIN (
  SELECT
    "wish_lists_1"."shopper_id" AS "k1",
    toNullable(accurateCast(COUNT(*), 'Nullable(Int64)')) AS "v1"
  FROM "wish_lists" AS "wish_lists_1"
  JOIN (
    SELECT
      "wishes_2"."wish_list_id" AS "k1",
      arrayJoin("wishes_2"."Wishes") AS "element"
    FROM "wish_lists" AS "wishes_2"
  ) AS "wishes_2"
    ON "wishes_2"."k1" = "wish_lists_1"."wish_list_id"
  WHERE
    CASE
      WHEN JSONType("wishes_2"."element", 'colors') = 'Array'
      AND JSONType("wishes_2"."element", 'colors', 2, 'is') = 'String'
      THEN JSONExtractString("wishes_2"."element", 'colors', 2, 'is')
    END = 'blue'
  GROUP BY
    "wish_lists_1"."shopper_id"
) AS "wishes_2_figures_2"
  ON "wishes_2_figures_2"."k1" = "t"."shopper_id"
WHERE
  "t"."shopper_id" IN (
    SELECT
      CAST("wish_lists_1"."shopper_id" AS Nullable(Int64)) AS "k1"
    FROM "wish_lists" AS "wish_lists_1"
    JOIN (
      SELECT
        "wishes_2"."wish_list_id" AS "k1",
        arrayJoin("wishes_2"."Wishes") AS "element"
      FROM "wish_lists" AS "wishes_2"
    ) AS "wishes_2"
      ON "wishes_2"."k1" = "wish_lists_1"."wish_list_id"
    WHERE
      CASE
        WHEN JSONType("wishes_2"."element", 'pieces') IN ('Int64', 'UInt64', 'Double')
        THEN CASE
          WHEN JSONExtractFloat("wishes_2"."element", 'pieces') = FLOOR(JSONExtractFloat("wishes_2"."element", 'pieces'))
          AND JSONExtractFloat("wishes_2"."element", 'pieces') BETWEEN -9007199254740991 AND 9007199254740991
          THEN CAST(JSONExtractFloat("wishes_2"."element", 'pieces') AS Nullable(Int64))
        END
      END >= 2
      AND position(
        CASE
          WHEN JSONType("wishes_2"."element", 'sku') = 'String'
          THEN JSONExtractString("wishes_2"."element", 'sku')
        END,
        'BAG'
      ) = 0
  )
  AND NOT (
    "t"."shopper_id" IN (
      SELECT
        CAST("t"."shopper_id" AS Nullable(Int64)) AS "k1"
      FROM "shoppers" AS "t"
      JOIN "wish_lists" AS "wish_lists_1"
        ON "wish_lists_1"."shopper_id" = "t"."shopper_id"
      JOIN (
        SELECT
          "wishes_2"."wish_list_id" AS "k1",
          arrayJoin("wishes_2"."Wishes") AS "element"
        FROM "wish_lists" AS "wishes_2"
      ) AS "wishes_2"
        ON "wishes_2"."k1" = "wish_lists_1"."wish_list_id"
      WHERE
        CASE
          WHEN JSONType("wishes_2"."element", 'at_most') IN ('Int64', 'UInt64', 'Double')
          THEN JSONExtractFloat("wishes_2"."element", 'at_most')
        END > CAST("t"."balance" AS Nullable(Float64))
    )
  );
