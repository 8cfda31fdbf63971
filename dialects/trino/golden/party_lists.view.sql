CREATE OR REPLACE VIEW "party_lists" AS
SELECT
  CAST("t"."wish_list_id" AS BIGINT) AS "wish_list_id",
  CAST("t"."occasions" AS ARRAY(VARCHAR)) AS "occasions",
  CAST("t"."sizes" AS ARRAY(BIGINT)) AS "sizes",
  CAST("t"."offers" AS ARRAY(DECIMAL(8, 2))) AS "offers",
  CAST("t"."reminders" AS ARRAY(DATE)) AS "reminders"
FROM "wish_lists" AS "t"
WHERE
  CARDINALITY(FILTER("t"."occasions", one -> one IN ('birthday', 'wedding'))) > 0;
