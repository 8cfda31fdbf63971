CREATE OR REPLACE TABLE "gift_ideas" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."email" AS Nullable(String)) AS "email"
FROM "shoppers" AS "t"
WHERE
  "t"."shopper_id" IN (
    SELECT
      CAST("wish_lists_1"."shopper_id" AS Nullable(Int64)) AS "k1"
    FROM "wish_lists" AS "wish_lists_1"
    WHERE
      arrayExists(lambda(tuple("one"), "one" IN ('MUG-01', 'TEE-01', 'BOOK-É')), "wish_lists_1"."skus")
      OR (
        arrayExists(lambda(tuple("one"), "one" = 'birthday'), "wish_lists_1"."occasions")
        AND arrayExists(lambda(tuple("one"), "one" = 'wedding'), "wish_lists_1"."occasions")
        AND arrayExists(lambda(tuple("one"), "one" = 'holidays'), "wish_lists_1"."occasions")
      )
  )
  AND NOT (
    "t"."shopper_id" IN (
      SELECT
        CAST("wish_lists_1"."shopper_id" AS Nullable(Int64)) AS "k1"
      FROM "wish_lists" AS "wish_lists_1"
      WHERE
        arrayExists(lambda(tuple("one"), "one" = 42), "wish_lists_1"."sizes")
        AND NOT arrayExists(
          lambda(tuple("one"), "one" IN (CAST('10' AS Decimal(76, 2)), CAST('12.50' AS Decimal(76, 2)))),
          "wish_lists_1"."offers"
        )
    )
  );
