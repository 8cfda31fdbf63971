CREATE TABLE "above_average" AS
SELECT
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST("t"."balance" AS NUMBER(10, 2)) AS "balance",
  CAST(CAST("t"."balance" AS BINARY_DOUBLE) / NULLIF(CAST("shoppers_1_figures_2"."v1" AS BINARY_DOUBLE), 0) AS BINARY_DOUBLE) AS "of_the_largest",
  CAST("shoppers_1_figures_2"."v2" AS TIMESTAMP(6)) AS "last_sign_up"
FROM "shoppers" "t"
CROSS JOIN (
  SELECT
    CAST(SUM("shoppers_1"."balance") AS BINARY_DOUBLE) / NULLIF(COUNT("shoppers_1"."balance"), 0) AS "v1"
  FROM "shoppers" "shoppers_1"
  WHERE
    "shoppers_1"."consent" = 1
) "shoppers_1_figures"
CROSS JOIN (
  SELECT
    COUNT(*) AS "v1"
  FROM "orders" "orders_4"
  WHERE
    "orders_4"."status" COLLATE BINARY = 'cart'
) "orders_4_figures"
CROSS JOIN (
  SELECT
    SUM("returns_5"."refund") AS "v1"
  FROM "returns" "returns_5"
  WHERE
    "returns_5"."reason" COLLATE BINARY = 'never'
) "returns_5_figures"
CROSS JOIN (
  SELECT
    MAX("shoppers_1"."balance") AS "v1",
    MAX("shoppers_1"."signed_up_at") AS "v2"
  FROM "shoppers" "shoppers_1"
) "shoppers_1_figures_2"
WHERE
  (
    CAST("t"."balance" AS BINARY_DOUBLE) > "shoppers_1_figures"."v1"
    OR EXISTS(
      SELECT
        1
      FROM "orders" "orders_2"
      CROSS JOIN (
        SELECT
          CAST(SUM("orders_3"."total") AS BINARY_DOUBLE) / NULLIF(COUNT("orders_3"."total"), 0) AS "v1"
        FROM "orders" "orders_3"
        WHERE
          "orders_3"."channel" COLLATE BINARY = 'web'
      ) "orders_3_figures"
      WHERE
        "orders_2"."shopper_id" = "t"."shopper_id"
        AND CAST("orders_2"."total" AS BINARY_DOUBLE) > "orders_3_figures"."v1"
    )
  )
  AND "orders_4_figures"."v1" > 2
  AND COALESCE("returns_5_figures"."v1", 0) < 1;
