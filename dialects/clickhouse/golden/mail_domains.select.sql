SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST(CASE
    WHEN "t"."email" IS NOT NULL
    THEN arrayElement(splitByString('@', assumeNotNull("t"."email")), 2)
  END AS Nullable(String)) AS "domain",
  CAST(CASE
    WHEN "t"."email" IS NOT NULL
    THEN arrayElement(splitByString('@', assumeNotNull("t"."email")), 1)
  END AS Nullable(String)) AS "mailbox"
FROM "shoppers" AS "t"
WHERE
  match("t"."email", '^[A-Za-z]+@')
  AND CASE
    WHEN CASE
      WHEN "t"."email" IS NOT NULL
      THEN arrayElement(splitByString('@', assumeNotNull("t"."email")), 2)
    END IS NOT NULL
    THEN arrayElement(
      splitByString(
        '.',
        assumeNotNull(
          CASE
            WHEN "t"."email" IS NOT NULL
            THEN arrayElement(splitByString('@', assumeNotNull("t"."email")), 2)
          END
        )
      ),
      2
    )
  END IN ('com', 'nz')
ORDER BY
  CASE
    WHEN "t"."email" IS NOT NULL
    THEN arrayElement(splitByString('@', assumeNotNull("t"."email")), 2)
  END ASC,
  "t"."shopper_id" ASC;
