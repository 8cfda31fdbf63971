CREATE TABLE "cheapest_sums" AS
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
    FROM (
      SELECT
        "orders_1"."shopper_id" AS "k1"
      FROM "orders" "orders_1"
      GROUP BY
        "orders_1"."shopper_id"
      HAVING
        SUM("orders_1"."total") = 0.3
    ) "orders_1_groups"
    WHERE
      "orders_1_groups"."k1" = "t"."shopper_id"
  )
  OR EXISTS(
    SELECT
      1
    FROM (
      SELECT
        "orders_2"."shopper_id" AS "k1"
      FROM "orders" "orders_2"
      WHERE
        "orders_2"."ordered_at" >= TIMESTAMP '2026-03-15 08:30:00'
        AND "orders_2"."ordered_at" < TIMESTAMP '2026-03-15 09:30:00'
      GROUP BY
        "orders_2"."shopper_id"
      HAVING
        SUM("orders_2"."total") < 1
    ) "orders_2_groups"
    WHERE
      "orders_2_groups"."k1" = "t"."shopper_id"
  );
