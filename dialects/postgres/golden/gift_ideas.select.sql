SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."email" AS TEXT) AS "email"
FROM "shoppers" AS "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM "wish_lists" AS "wish_lists_1"
    WHERE
      "wish_lists_1"."shopper_id" = "t"."shopper_id"
      AND (
        (
          CAST("wish_lists_1"."skus" AS TEXT[]) && CAST('{"MUG-01","TEE-01","BOOK-É"}' AS TEXT[])
        )
        OR (
          CAST("wish_lists_1"."occasions" AS TEXT[]) @> CAST('{"birthday","wedding","holidays"}' AS TEXT[])
        )
      )
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM "wish_lists" AS "wish_lists_1"
    WHERE
      "wish_lists_1"."shopper_id" = "t"."shopper_id"
      AND (
        CAST("wish_lists_1"."sizes" AS BIGINT[]) && CAST('{42}' AS BIGINT[])
      )
      AND NOT (
        CAST("wish_lists_1"."offers" AS NUMERIC(8, 2)[]) && CAST('{10,12.50}' AS NUMERIC(8, 2)[])
      )
  )
ORDER BY
  "t"."shopper_id" ASC;
