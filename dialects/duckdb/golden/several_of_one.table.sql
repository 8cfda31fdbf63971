CREATE OR REPLACE TABLE "several_of_one" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."email" AS VARCHAR) AS "email",
  CAST(COALESCE("wishes_2_figures"."v1", 0) AS BIGINT) AS "pieces",
  CAST(COALESCE("wishes_2_figures"."v2", 0) AS BIGINT) AS "things",
  CAST(COALESCE("wishes_2_figures_2"."v1", 0) AS BIGINT) AS "blue"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "wish_lists_1"."shopper_id" AS "k1",
    SUM(
      CASE
        WHEN json_type("wishes_2"."element", '$."pieces"') IN ('BIGINT', 'UBIGINT', 'DOUBLE')
        THEN CASE
          WHEN CAST(json_extract_string("wishes_2"."element", '$."pieces"') AS DOUBLE) = FLOOR(CAST(json_extract_string("wishes_2"."element", '$."pieces"') AS DOUBLE))
          AND CAST(json_extract_string("wishes_2"."element", '$."pieces"') AS DOUBLE) BETWEEN -9007199254740991 AND 9007199254740991
          THEN CAST(CAST(json_extract_string("wishes_2"."element", '$."pieces"') AS DOUBLE) AS BIGINT)
        END
      END
    ) AS "v1",
    COUNT(
      DISTINCT CASE
        WHEN json_type("wishes_2"."element", '$."sku"') = 'VARCHAR'
        THEN json_extract_string("wishes_2"."element", '$."sku"')
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
      WHEN json_type("wishes_2"."element", '$."colors"[1]."is"') = 'VARCHAR'
      THEN json_extract_string("wishes_2"."element", '$."colors"[1]."is"')
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
        WHEN json_type("wishes_2"."element", '$."pieces"') IN ('BIGINT', 'UBIGINT', 'DOUBLE')
        THEN CASE
          WHEN CAST(json_extract_string("wishes_2"."element", '$."pieces"') AS DOUBLE) = FLOOR(CAST(json_extract_string("wishes_2"."element", '$."pieces"') AS DOUBLE))
          AND CAST(json_extract_string("wishes_2"."element", '$."pieces"') AS DOUBLE) BETWEEN -9007199254740991 AND 9007199254740991
          THEN CAST(CAST(json_extract_string("wishes_2"."element", '$."pieces"') AS DOUBLE) AS BIGINT)
        END
      END >= 2
      AND STRPOS(
        CASE
          WHEN json_type("wishes_2"."element", '$."sku"') = 'VARCHAR'
          THEN json_extract_string("wishes_2"."element", '$."sku"')
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
        WHEN json_type("wishes_2"."element", '$."at_most"') IN ('BIGINT', 'UBIGINT', 'DOUBLE')
        THEN CAST(json_extract_string("wishes_2"."element", '$."at_most"') AS DOUBLE)
      END > CAST("t"."balance" AS DOUBLE)
  );
