SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."email" AS Nullable(String)) AS "email",
  CAST(COALESCE("skus_2_figures"."v1", 0) AS Nullable(Int64)) AS "wishes",
  CAST("offers_4_figures"."v1" AS Nullable(Decimal(8, 2))) AS "best_offer"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "wish_lists_1"."shopper_id" AS "k1",
    toNullable(accurateCast(COUNT(*), 'Nullable(Int64)')) AS "v1"
  FROM "wish_lists" AS "wish_lists_1"
  JOIN (
    SELECT
      "skus_2"."wish_list_id" AS "k1",
      arrayJoin("skus_2"."skus") AS "element"
    FROM "wish_lists" AS "skus_2"
  ) AS "skus_2"
    ON "skus_2"."k1" = "wish_lists_1"."wish_list_id"
  WHERE
    "skus_2"."element" IS NOT NULL
  GROUP BY
    "wish_lists_1"."shopper_id"
) AS "skus_2_figures"
  ON "skus_2_figures"."k1" = "t"."shopper_id"
LEFT JOIN (
  SELECT
    "wish_lists_3"."shopper_id" AS "k1",
    toNullable(MAX("offers_4"."element")) AS "v1"
  FROM "wish_lists" AS "wish_lists_3"
  JOIN (
    SELECT
      "offers_4"."wish_list_id" AS "k1",
      arrayJoin("offers_4"."offers") AS "element"
    FROM "wish_lists" AS "offers_4"
  ) AS "offers_4"
    ON "offers_4"."k1" = "wish_lists_3"."wish_list_id"
  GROUP BY
    "wish_lists_3"."shopper_id"
) AS "offers_4_figures"
  ON "offers_4_figures"."k1" = "t"."shopper_id"
WHERE
  "t"."shopper_id" IN (
    SELECT
      CAST("wish_lists_3"."shopper_id" AS Nullable(Int64)) AS "k1"
    FROM "wish_lists" AS "wish_lists_3"
    JOIN (
      SELECT
        "offers_4"."wish_list_id" AS "k1",
        arrayJoin("offers_4"."offers") AS "element"
      FROM "wish_lists" AS "offers_4"
    ) AS "offers_4"
      ON "offers_4"."k1" = "wish_lists_3"."wish_list_id"
    WHERE
      "offers_4"."element" < CAST('11' AS Decimal(76, 2))
  )
  AND NOT (
    "t"."shopper_id" IN (
      SELECT
        CAST("wish_lists_5"."shopper_id" AS Nullable(Int64)) AS "k1"
      FROM "wish_lists" AS "wish_lists_5"
      JOIN (
        SELECT
          "reminders_6"."wish_list_id" AS "k1",
          arrayJoin("reminders_6"."reminders") AS "element"
        FROM "wish_lists" AS "reminders_6"
      ) AS "reminders_6"
        ON "reminders_6"."k1" = "wish_lists_5"."wish_list_id"
      WHERE
        "reminders_6"."element" < toDate32('2026-03-01')
    )
  )
ORDER BY
  COALESCE("skus_2_figures"."v1", 0) DESC,
  "t"."shopper_id" ASC;
