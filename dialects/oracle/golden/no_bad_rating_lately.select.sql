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
    FROM "orders" "orders_1"
    WHERE
      "orders_1"."shopper_id" = "t"."shopper_id"
      AND NULLIF("orders_1"."rating", BINARY_DOUBLE_NAN) IS NOT NULL
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM (
      SELECT
        "orders_1"."shopper_id" AS "k1",
        CASE WHEN NULLIF("orders_1"."rating", BINARY_DOUBLE_NAN) < 3.0D THEN 1 ELSE 0 END AS "ok",
        ROW_NUMBER() OVER (
          PARTITION BY "orders_1"."shopper_id"
          ORDER BY "orders_1"."ordered_at" DESC, "orders_1"."order_id" DESC
        ) AS "n"
      FROM "orders" "orders_1"
      WHERE
        NULLIF("orders_1"."rating", BINARY_DOUBLE_NAN) IS NOT NULL
    ) "orders_1_rows"
    WHERE
      "orders_1_rows"."k1" = "t"."shopper_id"
      AND "orders_1_rows"."n" <= 3
      AND "orders_1_rows"."ok" = 1
  )
ORDER BY
  "t"."shopper_id" ASC;
