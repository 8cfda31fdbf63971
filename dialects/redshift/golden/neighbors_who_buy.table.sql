CREATE TABLE "neighbors_who_buy" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."city" AS VARCHAR(65535)) AS "city",
  CAST(COALESCE("kept_orders_1_figures"."v1", 0) AS DECIMAL(38, 2)) AS "spend",
  CAST(COALESCE("kept_orders_3_figures"."v1", 0) AS DECIMAL(38, 2)) AS "neighbors_spend",
  CAST("payer_5"."credit_limit" AS DECIMAL(12, 2)) AS "payer_credit_limit"
FROM "shoppers" AS "t"
LEFT JOIN "accounts" AS "payer_5"
  ON "payer_5"."account_id" = "t"."account_id"
LEFT JOIN (
  SELECT
    "t"."shopper_id" AS "k1",
    SUM("kept_orders_3"."total") AS "v1"
  FROM "shoppers" AS "t"
  JOIN "shoppers" AS "neighbors_2"
    ON (
      "neighbors_2"."country" || '.'
    ) = (
      "t"."country" || '.'
    )
    AND (
      "neighbors_2"."city" || '.'
    ) = (
      "t"."city" || '.'
    )
  JOIN "orders" AS "kept_orders_3"
    ON "kept_orders_3"."shopper_id" = "neighbors_2"."shopper_id"
    AND (
      "kept_orders_3"."status" || '.'
    ) IN (('paid' || '.'), ('shipped' || '.'))
  WHERE
    "kept_orders_3"."shopper_id" <> "t"."shopper_id"
    OR "kept_orders_3"."shopper_id" IS NULL
  GROUP BY
    "t"."shopper_id"
) AS "kept_orders_3_figures"
  ON "kept_orders_3_figures"."k1" = "t"."shopper_id"
LEFT JOIN (
  SELECT
    "kept_orders_1"."shopper_id" AS "k1",
    SUM("kept_orders_1"."total") AS "v1"
  FROM "orders" AS "kept_orders_1"
  WHERE
    (
      "kept_orders_1"."status" || '.'
    ) IN (('paid' || '.'), ('shipped' || '.'))
  GROUP BY
    "kept_orders_1"."shopper_id"
) AS "kept_orders_1_figures"
  ON "kept_orders_1_figures"."k1" = "t"."shopper_id"
WHERE
  EXISTS(
    SELECT
      1
    FROM "orders" AS "ever_ordered_4"
    WHERE
      "ever_ordered_4"."shopper_id" = "t"."shopper_id"
  )
  AND COALESCE("kept_orders_3_figures"."v1", 0) > COALESCE("kept_orders_1_figures"."v1", 0);
