CREATE TABLE "party_lists" AS
SELECT
  CAST("t"."wish_list_id" AS BIGINT) AS "wish_list_id",
  CAST("t"."occasions" AS TEXT[]) AS "occasions",
  CAST("t"."sizes" AS BIGINT[]) AS "sizes",
  CAST("t"."offers" AS NUMERIC(8, 2)[]) AS "offers",
  CAST("t"."reminders" AS DATE[]) AS "reminders"
FROM "wish_lists" AS "t"
WHERE
  CAST("t"."occasions" AS TEXT[]) && CAST('{"birthday","wedding"}' AS TEXT[]);
