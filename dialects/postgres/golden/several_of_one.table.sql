CREATE TABLE "several_of_one" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."email" AS TEXT) AS "email",
  CAST(COALESCE("wishes_2_figures"."v1", 0) AS BIGINT) AS "pieces",
  CAST(COALESCE("wishes_2_figures"."v2", 0) AS BIGINT) AS "things",
  CAST(COALESCE("wishes_2_figures_2"."v1", 0) AS BIGINT) AS "blue"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "wish_lists_1"."shopper_id" AS "k1",
    CAST(SUM(
      CASE
        WHEN jsonb_typeof("wishes_2"."element" -> 'pieces') = 'number'
        THEN CASE
          WHEN CAST("wishes_2"."element" -> 'pieces' AS DOUBLE PRECISION) = FLOOR(CAST("wishes_2"."element" -> 'pieces' AS DOUBLE PRECISION))
          AND CAST("wishes_2"."element" -> 'pieces' AS DOUBLE PRECISION) BETWEEN -9007199254740991 AND 9007199254740991
          THEN CAST(CAST("wishes_2"."element" -> 'pieces' AS DOUBLE PRECISION) AS BIGINT)
        END
      END
    ) AS BIGINT) AS "v1",
    COUNT(
      DISTINCT CASE
        WHEN jsonb_typeof("wishes_2"."element" -> 'sku') = 'string'
        THEN (
          "wishes_2"."element" ->> 'sku'
        )
      END
    ) AS "v2"
  FROM "wish_lists" AS "wish_lists_1"
  JOIN (
    SELECT
      "wishes_2"."wish_list_id" AS "k1",
      UNNEST("wishes_2"."Wishes") AS "element"
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
    COUNT(*) AS "v1"
  FROM "wish_lists" AS "wish_lists_1"
  JOIN (
    SELECT
      "wishes_2"."wish_list_id" AS "k1",
      UNNEST("wishes_2"."Wishes") AS "element"
    FROM "wish_lists" AS "wishes_2"
  ) AS "wishes_2"
    ON "wishes_2"."k1" = "wish_lists_1"."wish_list_id"
  WHERE
    CASE
      WHEN jsonb_typeof("wishes_2"."element" -> 'colors') = 'array'
      AND jsonb_typeof("wishes_2"."element" -> 'colors' -> 1 -> 'is') = 'string'
      THEN (
        "wishes_2"."element" -> 'colors' -> 1 ->> 'is'
      )
    END = 'blue'
  GROUP BY
    "wish_lists_1"."shopper_id"
) AS "wishes_2_figures_2"
  ON "wishes_2_figures_2"."k1" = "t"."shopper_id"
WHERE
  EXISTS(
    SELECT
      1
    FROM "wish_lists" AS "wish_lists_1"
    JOIN (
      SELECT
        "wishes_2"."wish_list_id" AS "k1",
        UNNEST("wishes_2"."Wishes") AS "element"
      FROM "wish_lists" AS "wishes_2"
    ) AS "wishes_2"
      ON "wishes_2"."k1" = "wish_lists_1"."wish_list_id"
    WHERE
      "wish_lists_1"."shopper_id" = "t"."shopper_id"
      AND CASE
        WHEN jsonb_typeof("wishes_2"."element" -> 'pieces') = 'number'
        THEN CASE
          WHEN CAST("wishes_2"."element" -> 'pieces' AS DOUBLE PRECISION) = FLOOR(CAST("wishes_2"."element" -> 'pieces' AS DOUBLE PRECISION))
          AND CAST("wishes_2"."element" -> 'pieces' AS DOUBLE PRECISION) BETWEEN -9007199254740991 AND 9007199254740991
          THEN CAST(CAST("wishes_2"."element" -> 'pieces' AS DOUBLE PRECISION) AS BIGINT)
        END
      END >= 2
      AND STRPOS(
        CASE
          WHEN jsonb_typeof("wishes_2"."element" -> 'sku') = 'string'
          THEN (
            "wishes_2"."element" ->> 'sku'
          )
        END,
        'BAG'
      ) = 0
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM "wish_lists" AS "wish_lists_1"
    JOIN (
      SELECT
        "wishes_2"."wish_list_id" AS "k1",
        UNNEST("wishes_2"."Wishes") AS "element"
      FROM "wish_lists" AS "wishes_2"
    ) AS "wishes_2"
      ON "wishes_2"."k1" = "wish_lists_1"."wish_list_id"
    WHERE
      "wish_lists_1"."shopper_id" = "t"."shopper_id"
      AND CASE
        WHEN jsonb_typeof("wishes_2"."element" -> 'at_most') = 'number'
        THEN CAST("wishes_2"."element" -> 'at_most' AS DOUBLE PRECISION)
      END > CAST("t"."balance" AS DOUBLE PRECISION)
  );
