SELECT
  CAST("t"."wish_list_id" AS Nullable(Int64)) AS "wish_list_id",
  CAST("t"."occasions" AS Array(Nullable(String))) AS "occasions",
  CAST("t"."sizes" AS Array(Nullable(Int64))) AS "sizes",
  CAST("t"."offers" AS Array(Nullable(Decimal(8, 2)))) AS "offers",
  CAST("t"."reminders" AS Array(Nullable(Date32))) AS "reminders"
FROM "wish_lists" AS "t"
LEFT JOIN (
  SELECT
    "occasions_1"."k1" AS "k1",
    toNullable(accurateCast(COUNT(*), 'Nullable(Int64)')) AS "v1"
  FROM (
    SELECT
      "occasions_1"."wish_list_id" AS "k1",
      arrayJoin("occasions_1"."occasions") AS "element"
    FROM "wish_lists" AS "occasions_1"
  ) AS "occasions_1"
  GROUP BY
    "occasions_1"."k1"
) AS "occasions_1_figures"
  ON "occasions_1_figures"."k1" = "t"."wish_list_id"
WHERE
  arrayExists(lambda(tuple("one"), "one" IN ('birthday', 'wedding')), "t"."occasions")
ORDER BY
  COALESCE("occasions_1_figures"."v1", 0) DESC,
  "t"."wish_list_id" ASC;
