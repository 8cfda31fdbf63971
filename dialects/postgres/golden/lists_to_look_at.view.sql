CREATE OR REPLACE VIEW "lists_to_look_at" AS
SELECT
  CAST("t"."wish_list_id" AS BIGINT) AS "wish_list_id",
  CAST(CARDINALITY("t"."Wishes") AS BIGINT) AS "wished"
FROM "wish_lists" AS "t"
WHERE
  (
    (
      CAST("t"."occasions" AS TEXT[]) && CAST('{"birthday"}' AS TEXT[])
    )
    AND NOT (
      CAST("t"."occasions" AS TEXT[]) && CAST('{"wedding"}' AS TEXT[])
    )
  )
  OR (
    CARDINALITY("t"."Wishes") > CARDINALITY("t"."sizes")
    AND (
      CAST("t"."sizes" AS BIGINT[]) && CAST('{36,40}' AS BIGINT[])
    )
  );
