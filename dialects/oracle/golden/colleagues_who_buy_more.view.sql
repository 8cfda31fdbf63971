CREATE OR REPLACE VIEW "colleagues_who_buy_more" AS
SELECT
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST("t"."email" AS VARCHAR2(4000)) AS "email",
  CAST("t"."name" AS VARCHAR2(4000)) AS "name",
  CAST("t"."country" AS VARCHAR2(4000)) AS "country",
  CAST("t"."city" AS VARCHAR2(4000)) AS "city",
  CAST("t"."plan" AS VARCHAR2(4000)) AS "plan",
  CAST(TRUNC("t"."birth_date") AS DATE) AS "birth_date",
  CAST("t"."signed_up_at" AS TIMESTAMP(6)) AS "signed_up_at",
  CAST("t"."last_seen_at" AS TIMESTAMP(6)) AS "last_seen_at",
  CAST(NULLIF("t"."score", BINARY_DOUBLE_NAN) AS BINARY_DOUBLE) AS "score",
  CAST("t"."balance" AS NUMBER(10, 2)) AS "balance",
  CAST("t"."consent" AS NUMBER(1)) AS "consent",
  CAST("t"."account_id" AS VARCHAR2(36)) AS "account_id",
  CAST("t"."referrer_id" AS NUMBER(19)) AS "referrer_id",
  CAST("t"."call_back_at" AS TIMESTAMP(6)) AS "call_back_at",
  CAST("t"."note" AS VARCHAR2(4000)) AS "note"
FROM "shoppers" "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM "accounts" "account_1"
    JOIN "shoppers" "shoppers_2"
      ON "shoppers_2"."account_id" = "account_1"."account_id"
    WHERE
      "account_1"."account_id" = "t"."account_id"
      AND "shoppers_2"."shopper_id" <> "t"."shopper_id"
      AND EXISTS(
        SELECT
          1
        FROM "orders" "orders_3"
        WHERE
          "orders_3"."shopper_id" = "shoppers_2"."shopper_id"
          AND "orders_3"."total" IS NOT NULL
          AND NOT EXISTS(
            SELECT
              1
            FROM "shoppers" "shopper_4"
            JOIN "accounts" "account_5"
              ON "account_5"."account_id" = "shopper_4"."account_id"
            JOIN "shoppers" "shoppers_6"
              ON "shoppers_6"."account_id" = "account_5"."account_id"
            JOIN "orders" "orders_7"
              ON "orders_7"."shopper_id" = "shoppers_6"."shopper_id"
            WHERE
              "shopper_4"."shopper_id" = "orders_3"."shopper_id"
              AND "orders_7"."shopper_id" = "t"."shopper_id"
              AND "orders_7"."total" >= "orders_3"."total"
          )
      )
  );
