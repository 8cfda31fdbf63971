CREATE OR REPLACE VIEW "gift_ideas" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."email" AS VARCHAR) AS "email"
FROM "shoppers" AS "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM "wish_lists" AS "wish_lists_1"
    WHERE
      "wish_lists_1"."shopper_id" = "t"."shopper_id"
      AND (
        LIST_HAS_ANY("wish_lists_1"."skus", LIST_VALUE('MUG-01', 'TEE-01', 'BOOK-É'))
        OR LIST_HAS_ALL("wish_lists_1"."occasions", LIST_VALUE('birthday', 'wedding', 'holidays'))
      )
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM "wish_lists" AS "wish_lists_1"
    WHERE
      "wish_lists_1"."shopper_id" = "t"."shopper_id"
      AND LIST_CONTAINS("wish_lists_1"."sizes", 42)
      AND NOT LIST_HAS_ANY("wish_lists_1"."offers", LIST_VALUE(10, 12.50))
  );
