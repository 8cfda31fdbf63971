SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."balance" AS DECIMAL(10, 2)) AS "balance",
  CAST(CAST("t"."balance" AS DOUBLE PRECISION) / NULLIF(CAST("shoppers_1_figures_2"."v1" AS DOUBLE PRECISION), 0) AS DOUBLE PRECISION) AS "of_the_largest",
  CAST("shoppers_1_figures_2"."v2" AS TIMESTAMP) AS "last_sign_up"
FROM "shoppers" AS "t"
CROSS JOIN (
  SELECT
    CAST(SUM("shoppers_1"."balance") AS DOUBLE PRECISION) / NULLIF(COUNT("shoppers_1"."balance"), 0) AS "v1"
  FROM "shoppers" AS "shoppers_1"
  WHERE
    "shoppers_1"."consent" = TRUE
) AS "shoppers_1_figures"
CROSS JOIN (
  SELECT
    COUNT(*) AS "v1"
  FROM "orders" AS "orders_4"
  WHERE
    (
      "orders_4"."status" || '.'
    ) = ('cart' || '.')
) AS "orders_4_figures"
CROSS JOIN (
  SELECT
    SUM("returns_5"."refund") AS "v1"
  FROM "returns" AS "returns_5"
  WHERE
    (
      "returns_5"."reason" || '.'
    ) = ('never' || '.')
) AS "returns_5_figures"
CROSS JOIN (
  SELECT
    MAX("shoppers_1"."balance") AS "v1",
    MAX("shoppers_1"."signed_up_at") AS "v2"
  FROM "shoppers" AS "shoppers_1"
) AS "shoppers_1_figures_2"
WHERE
  (
    CAST("t"."balance" AS DOUBLE PRECISION) > "shoppers_1_figures"."v1"
    OR EXISTS(
      SELECT
        1
      FROM "orders" AS "orders_2"
      CROSS JOIN (
        SELECT
          CAST(SUM("orders_3"."total") AS DOUBLE PRECISION) / NULLIF(COUNT("orders_3"."total"), 0) AS "v1"
        FROM "orders" AS "orders_3"
        WHERE
          (
            "orders_3"."channel" || '.'
          ) = ('web' || '.')
      ) AS "orders_3_figures"
      WHERE
        "orders_2"."shopper_id" = "t"."shopper_id"
        AND CAST("orders_2"."total" AS DOUBLE PRECISION) > "orders_3_figures"."v1"
    )
  )
  AND "orders_4_figures"."v1" > 2
  AND COALESCE("returns_5_figures"."v1", 0) < 1
ORDER BY
  "t"."shopper_id" ASC;
