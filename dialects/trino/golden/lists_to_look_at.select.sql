SELECT
  CAST("t"."wish_list_id" AS BIGINT) AS "wish_list_id",
  CAST(CARDINALITY("t"."Wishes") AS BIGINT) AS "wished"
FROM "wish_lists" AS "t"
WHERE
  (
    CARDINALITY(FILTER("t"."occasions", one -> one = 'birthday')) > 0
    AND CARDINALITY(FILTER("t"."occasions", one -> one = 'wedding')) = 0
  )
  OR (
    CARDINALITY("t"."Wishes") > CARDINALITY("t"."sizes")
    AND CARDINALITY(FILTER("t"."sizes", one -> one IN (36, 40))) > 0
  )
ORDER BY
  CARDINALITY("t"."Wishes") DESC,
  "t"."wish_list_id" ASC;
