CREATE OR REPLACE TABLE "party_lists" AS
SELECT
  CAST("t"."wish_list_id" AS Nullable(Int64)) AS "wish_list_id",
  CAST("t"."occasions" AS Array(Nullable(String))) AS "occasions",
  CAST("t"."sizes" AS Array(Nullable(Int64))) AS "sizes",
  CAST("t"."offers" AS Array(Nullable(Decimal(8, 2)))) AS "offers",
  CAST("t"."reminders" AS Array(Nullable(Date32))) AS "reminders"
FROM "wish_lists" AS "t"
WHERE
  arrayExists(lambda(tuple("one"), "one" IN ('birthday', 'wedding')), "t"."occasions");
