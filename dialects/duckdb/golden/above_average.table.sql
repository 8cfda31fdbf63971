CREATE OR REPLACE TABLE "above_average" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."balance" AS DECIMAL(10, 2)) AS "balance",
  CAST(CAST("t"."balance" AS DOUBLE) / NULLIF(CAST("shoppers_1_figures"."v1" AS DOUBLE), 0) AS DOUBLE) AS "of_the_largest",
  CAST("shoppers_1_figures"."v2" AS TIMESTAMP) AS "last_sign_up"
FROM "shoppers" AS "t"
CROSS JOIN (
  SELECT
    MAX("shoppers_1"."balance") AS "v1",
    MAX("shoppers_1"."signed_up_at") AS "v2"
  FROM "shoppers" AS "shoppers_1"
) AS "shoppers_1_figures"
CROSS JOIN (
  SELECT
    CAST(SUM("shoppers_2"."balance") AS DOUBLE) / NULLIF(COUNT("shoppers_2"."balance"), 0) AS "v1"
  FROM "shoppers" AS "shoppers_2"
  WHERE
    "shoppers_2"."consent" = TRUE
) AS "shoppers_2_figures"
CROSS JOIN (
  SELECT
    COUNT(*) AS "v1"
  FROM "orders" AS "orders_5"
  WHERE
    "orders_5"."status" = 'cart'
) AS "orders_5_figures"
CROSS JOIN (
  SELECT
    SUM("returns_6"."refund") AS "v1"
  FROM "returns" AS "returns_6"
  WHERE
    "returns_6"."reason" = 'never'
) AS "returns_6_figures"
WHERE
  (
    CAST("t"."balance" AS DOUBLE) > "shoppers_2_figures"."v1"
    OR EXISTS(
      SELECT
        1
      FROM "orders" AS "orders_3"
      CROSS JOIN (
        SELECT
          CAST(SUM("orders_4"."total") AS DOUBLE) / NULLIF(COUNT("orders_4"."total"), 0) AS "v1"
        FROM "orders" AS "orders_4"
        WHERE
          "orders_4"."channel" = 'web'
      ) AS "orders_4_figures"
      WHERE
        "orders_3"."shopper_id" = "t"."shopper_id"
        AND CAST("orders_3"."total" AS DOUBLE) > "orders_4_figures"."v1"
    )
  )
  AND "orders_5_figures"."v1" > 2
  AND COALESCE("returns_6_figures"."v1", 0) < 1;
