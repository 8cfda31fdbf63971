CREATE OR REPLACE VIEW "party_lists" AS
SELECT
  CAST("t"."wish_list_id" AS BIGINT) AS "wish_list_id",
  CAST("t"."occasions" AS VARCHAR[]) AS "occasions",
  CAST("t"."sizes" AS BIGINT[]) AS "sizes",
  CAST("t"."offers" AS DECIMAL(8, 2)[]) AS "offers",
  CAST("t"."reminders" AS DATE[]) AS "reminders"
FROM "wish_lists" AS "t"
WHERE
  LIST_HAS_ANY("t"."occasions", LIST_VALUE('birthday', 'wedding'));
