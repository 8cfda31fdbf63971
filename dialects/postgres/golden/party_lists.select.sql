SELECT
  CAST("t"."wish_list_id" AS BIGINT) AS "wish_list_id",
  CAST("t"."occasions" AS TEXT[]) AS "occasions",
  CAST("t"."sizes" AS BIGINT[]) AS "sizes",
  CAST("t"."offers" AS NUMERIC(8, 2)[]) AS "offers",
  CAST("t"."reminders" AS DATE[]) AS "reminders"
FROM "wish_lists" AS "t"
LEFT JOIN (
  SELECT
    "occasions_1"."k1" AS "k1",
    COUNT(*) AS "v1"
  FROM (
    SELECT
      "occasions_1"."wish_list_id" AS "k1",
      UNNEST("occasions_1"."occasions") AS "element"
    FROM "wish_lists" AS "occasions_1"
  ) AS "occasions_1"
  GROUP BY
    "occasions_1"."k1"
) AS "occasions_1_figures"
  ON "occasions_1_figures"."k1" = "t"."wish_list_id"
WHERE
  CAST("t"."occasions" AS TEXT[]) && CAST('{"birthday","wedding"}' AS TEXT[])
ORDER BY
  COALESCE("occasions_1_figures"."v1", 0) DESC,
  "t"."wish_list_id" ASC;
