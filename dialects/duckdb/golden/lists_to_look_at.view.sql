CREATE OR REPLACE VIEW "lists_to_look_at" AS
SELECT
  CAST("t"."wish_list_id" AS BIGINT) AS "wish_list_id",
  CAST(LEN("t"."Wishes") AS BIGINT) AS "wished"
FROM "wish_lists" AS "t"
WHERE
  (
    LIST_CONTAINS("t"."occasions", 'birthday') AND NOT LIST_CONTAINS("t"."occasions", 'wedding')
  )
  OR (
    LEN("t"."Wishes") > LEN("t"."sizes")
    AND LIST_HAS_ANY("t"."sizes", LIST_VALUE(36, 40))
  );
