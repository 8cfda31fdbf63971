SELECT
  CAST("t"."shopper_id" AS INTEGER) AS "shopper_id",
  CAST("t"."email" AS TEXT) AS "email",
  CAST("t"."name" AS TEXT) AS "name",
  CAST("t"."country" AS TEXT) AS "country",
  CAST("t"."city" AS TEXT) AS "city",
  CAST("t"."plan" AS TEXT) AS "plan",
  CAST("t"."birth_date" AS TEXT) AS "birth_date",
  CAST("t"."signed_up_at" AS TEXT) AS "signed_up_at",
  CAST("t"."last_seen_at" AS TEXT) AS "last_seen_at",
  CAST("t"."score" AS REAL) AS "score",
  CAST("t"."balance" AS NUMERIC) AS "balance",
  CAST("t"."consent" AS INTEGER) AS "consent",
  CAST("t"."account_id" AS TEXT) AS "account_id",
  CAST("t"."referrer_id" AS INTEGER) AS "referrer_id",
  CAST("t"."call_back_at" AS TEXT) AS "call_back_at",
  CAST("t"."note" AS TEXT) AS "note"
FROM "shoppers" AS "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM (
      SELECT
        "t"."shopper_id" AS "k1"
      FROM "shoppers" AS "t"
      JOIN "orders" AS "orders_1"
        ON "orders_1"."shopper_id" = "t"."shopper_id"
      WHERE
        "orders_1"."ordered_at" >= "t"."signed_up_at"
        AND "orders_1"."ordered_at" < CASE
          WHEN "t"."signed_up_at" <= '9999-12-24 23:59:59.999999'
          THEN (
            STRFTIME('%Y-%m-%d %H:%M:%S', SUBSTR("t"."signed_up_at", 1, 19), '+7 day') || SUBSTR("t"."signed_up_at", 20)
          )
        END
      GROUP BY
        "t"."shopper_id"
      HAVING
        COUNT(*) >= 2
    ) AS "orders_1_groups"
    WHERE
      "orders_1_groups"."k1" = "t"."shopper_id"
  )
ORDER BY
  "t"."shopper_id" ASC;
