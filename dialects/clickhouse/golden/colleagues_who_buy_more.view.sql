CREATE VIEW "colleagues_who_buy_more" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."email" AS Nullable(String)) AS "email",
  CAST("t"."name" AS Nullable(String)) AS "name",
  CAST("t"."country" AS Nullable(String)) AS "country",
  CAST("t"."city" AS Nullable(String)) AS "city",
  CAST("t"."plan" AS Nullable(String)) AS "plan",
  CAST("t"."birth_date" AS Nullable(Date32)) AS "birth_date",
  CAST("t"."signed_up_at" AS Nullable(DateTime64(6, 'UTC'))) AS "signed_up_at",
  CAST("t"."last_seen_at" AS Nullable(DateTime64(6, 'UTC'))) AS "last_seen_at",
  CAST(CASE WHEN NOT (
    isNaN("t"."score")
  ) THEN "t"."score" + 0e0 END AS Nullable(Float64)) AS "score",
  CAST("t"."balance" AS Nullable(Decimal(10, 2))) AS "balance",
  CAST("t"."consent" AS Nullable(Bool)) AS "consent",
  CAST("t"."account_id" AS Nullable(UUID)) AS "account_id",
  CAST("t"."referrer_id" AS Nullable(Int64)) AS "referrer_id",
  CAST("t"."call_back_at" AS Nullable(DateTime64(6, 'UTC'))) AS "call_back_at",
  CAST("t"."note" AS Nullable(String)) AS "note"
FROM "shoppers" AS "t"
WHERE
  "t"."shopper_id" IN (
    SELECT
      CAST("t"."shopper_id" AS Nullable(Int64)) AS "k1"
    FROM "shoppers" AS "t"
    JOIN "accounts" AS "account_1"
      ON "account_1"."account_id" = "t"."account_id"
    JOIN "shoppers" AS "shoppers_2"
      ON "shoppers_2"."account_id" = "account_1"."account_id"
    WHERE
      "shoppers_2"."shopper_id" <> "t"."shopper_id"
      AND ("shoppers_2"."shopper_id", "t"."shopper_id") IN (
        SELECT
          CAST("shoppers_2"."shopper_id" AS Nullable(Int64)) AS "k1",
          CAST("t"."shopper_id" AS Nullable(Int64)) AS "k2"
        FROM "shoppers" AS "t"
        JOIN "accounts" AS "account_1"
          ON "account_1"."account_id" = "t"."account_id"
        JOIN "shoppers" AS "shoppers_2"
          ON "shoppers_2"."account_id" = "account_1"."account_id"
        JOIN "orders" AS "orders_3"
          ON "orders_3"."shopper_id" = "shoppers_2"."shopper_id"
        WHERE
          "orders_3"."total" IS NOT NULL
          AND NOT (
            ("orders_3"."order_id", "shoppers_2"."shopper_id", "t"."shopper_id") IN (
              SELECT
                CAST("orders_3"."order_id" AS Nullable(Int64)) AS "k1",
                CAST("shoppers_2"."shopper_id" AS Nullable(Int64)) AS "k2",
                CAST("t"."shopper_id" AS Nullable(Int64)) AS "k3"
              FROM "shoppers" AS "t"
              JOIN "accounts" AS "account_1"
                ON "account_1"."account_id" = "t"."account_id"
              JOIN "shoppers" AS "shoppers_2"
                ON "shoppers_2"."account_id" = "account_1"."account_id"
              JOIN "orders" AS "orders_3"
                ON "orders_3"."shopper_id" = "shoppers_2"."shopper_id"
              JOIN "shoppers" AS "shopper_4"
                ON "shopper_4"."shopper_id" = "orders_3"."shopper_id"
              JOIN "accounts" AS "account_5"
                ON "account_5"."account_id" = "shopper_4"."account_id"
              JOIN "shoppers" AS "shoppers_6"
                ON "shoppers_6"."account_id" = "account_5"."account_id"
              JOIN "orders" AS "orders_7"
                ON "orders_7"."shopper_id" = "shoppers_6"."shopper_id"
              WHERE
                "orders_7"."shopper_id" = "t"."shopper_id"
                AND "orders_7"."total" >= "orders_3"."total"
            )
          )
      )
  );
