CREATE VIEW "lists_to_look_at" AS
SELECT
  CAST("t"."wish_list_id" AS Nullable(Int64)) AS "wish_list_id",
  CAST(CAST(length("t"."Wishes") AS Nullable(Int64)) AS Nullable(Int64)) AS "wished"
FROM "wish_lists" AS "t"
WHERE
  (
    arrayExists(lambda(tuple("one"), "one" = 'birthday'), "t"."occasions")
    AND NOT arrayExists(lambda(tuple("one"), "one" = 'wedding'), "t"."occasions")
  )
  OR (
    CAST(length("t"."Wishes") AS Nullable(Int64)) > CAST(length("t"."sizes") AS Nullable(Int64))
    AND arrayExists(lambda(tuple("one"), "one" IN (36, 40)), "t"."sizes")
  );
