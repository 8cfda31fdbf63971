SELECT
  CAST("t"."wish_list_id" AS BIGINT) AS "wish_list_id",
  CAST("shopper_1"."email" AS TEXT) AS "shopper_email"
FROM "wish_lists" AS "t"
LEFT JOIN "shoppers" AS "shopper_1"
  ON "shopper_1"."shopper_id" = "t"."shopper_id"
WHERE
  NOT (
    CAST("t"."skus" AS TEXT[]) && CAST('{"GIFT"}' AS TEXT[])
  )
  AND (
    CAST("t"."reminders" AS DATE[]) && CAST('{"2026-03-14","2026-03-15","2026-03-16","2026-03-20"}' AS DATE[])
  )
ORDER BY
  "t"."wish_list_id" ASC;
