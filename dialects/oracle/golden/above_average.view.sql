CREATE OR REPLACE VIEW "above_average" AS
SELECT
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST("t"."balance" AS NUMBER(10, 2)) AS "balance",
  CAST(CAST("t"."balance" AS BINARY_DOUBLE) / NULLIF(CAST("shoppers_1_figures"."v1" AS BINARY_DOUBLE), 0) AS BINARY_DOUBLE) AS "of_the_largest",
  CAST("shoppers_1_figures"."v2" AS TIMESTAMP(6)) AS "last_sign_up"
FROM "shoppers" "t"
CROSS JOIN (
  SELECT
    MAX("shoppers_1"."balance") AS "v1",
    MAX("shoppers_1"."signed_up_at") AS "v2"
  FROM "shoppers" "shoppers_1"
) "shoppers_1_figures"
CROSS JOIN (
  SELECT
    CAST(SUM("shoppers_2"."balance") AS BINARY_DOUBLE) / NULLIF(COUNT("shoppers_2"."balance"), 0) AS "v1"
  FROM "shoppers" "shoppers_2"
  WHERE
    "shoppers_2"."consent" = 1
) "shoppers_2_figures"
CROSS JOIN (
  SELECT
    COUNT(*) AS "v1"
  FROM "orders" "orders_5"
  WHERE
    "orders_5"."status" COLLATE BINARY = 'cart'
) "orders_5_figures"
CROSS JOIN (
  SELECT
    SUM("returns_6"."refund") AS "v1"
  FROM "returns" "returns_6"
  WHERE
    "returns_6"."reason" COLLATE BINARY = 'never'
) "returns_6_figures"
WHERE
  (
    CAST("t"."balance" AS BINARY_DOUBLE) > "shoppers_2_figures"."v1"
    OR EXISTS(
      SELECT
        1
      FROM "orders" "orders_3"
      CROSS JOIN (
        SELECT
          CAST(SUM("orders_4"."total") AS BINARY_DOUBLE) / NULLIF(COUNT("orders_4"."total"), 0) AS "v1"
        FROM "orders" "orders_4"
        WHERE
          "orders_4"."channel" COLLATE BINARY = 'web'
      ) "orders_4_figures"
      WHERE
        "orders_3"."shopper_id" = "t"."shopper_id"
        AND CAST("orders_3"."total" AS BINARY_DOUBLE) > "orders_4_figures"."v1"
    )
  )
  AND "orders_5_figures"."v1" > 2
  AND COALESCE("returns_6_figures"."v1", 0) < 1;
