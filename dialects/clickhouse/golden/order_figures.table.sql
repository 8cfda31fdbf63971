CREATE OR REPLACE TABLE "order_figures" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("orders_1_figures"."v1" AS Nullable(Decimal(10, 2))) AS "smallest",
  CAST("orders_1_figures"."v2" AS Nullable(Decimal(10, 2))) AS "largest",
  CAST("orders_1_figures"."v3" AS Nullable(Float64)) AS "average",
  CAST(CAST(CAST(CAST("orders_1_figures"."v1" AS Nullable(Decimal(76, 2))) + CAST("orders_1_figures"."v2" AS Nullable(Decimal(76, 2))) AS Nullable(Decimal(38, 2))) AS Nullable(Float64)) / 2.0e0 + 0e0 AS Nullable(Float64)) AS "midpoint",
  CAST("orders_1_figures"."v4" AS Nullable(Date32)) AS "first_paid_on",
  CAST("orders_1_figures"."v5" AS Nullable(DateTime64(6, 'UTC'))) AS "last_ordered_at",
  CAST("orders_1_figures"."v6" AS Nullable(String)) AS "last_channel",
  CAST("orders_1_figures_2"."v1" AS Nullable(Float64)) AS "recent_rating"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    toNullable(MIN("orders_1"."total")) AS "v1",
    toNullable(MAX("orders_1"."total")) AS "v2",
    toNullable(
      CAST(SUM(CAST("orders_1"."total" AS Nullable(Decimal(76, 2)))) AS Nullable(Float64)) / NULLIF(COUNT("orders_1"."total"), 0)
    ) AS "v3",
    toNullable(MIN("orders_1"."paid_on")) AS "v4",
    toNullable(MAX("orders_1"."ordered_at")) AS "v5",
    toNullable(MAX("orders_1"."channel")) AS "v6"
  FROM "orders" AS "orders_1"
  GROUP BY
    "orders_1"."shopper_id"
) AS "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
LEFT JOIN (
  SELECT
    "orders_1_rows"."k1" AS "k1",
    toNullable(
      CASE
        WHEN NOT (
          isNaN(
            CAST(SUM("orders_1_rows"."v1") AS Nullable(Float64)) / NULLIF(COUNT("orders_1_rows"."v1"), 0)
          )
        )
        THEN CAST(SUM("orders_1_rows"."v1") AS Nullable(Float64)) / NULLIF(COUNT("orders_1_rows"."v1"), 0) + 0e0
      END
    ) AS "v1"
  FROM (
    SELECT
      CAST("orders_1"."shopper_id" AS Nullable(Int64)) AS "k1",
      CASE WHEN NOT (
        isNaN("orders_1"."rating")
      ) THEN "orders_1"."rating" + 0e0 END AS "v1",
      ROW_NUMBER() OVER (
        PARTITION BY "orders_1"."shopper_id"
        ORDER BY "orders_1"."ordered_at" DESC, "orders_1"."order_id" ASC
      ) AS "n"
    FROM "orders" AS "orders_1"
  ) AS "orders_1_rows"
  WHERE
    "orders_1_rows"."n" <= 2
  GROUP BY
    "orders_1_rows"."k1"
) AS "orders_1_figures_2"
  ON "orders_1_figures_2"."k1" = "t"."shopper_id"
WHERE
  "t"."shopper_id" IN (
    SELECT
      CAST("orders_1"."shopper_id" AS Nullable(Int64)) AS "k1"
    FROM "orders" AS "orders_1"
    WHERE
      "orders_1"."ordered_at" >= toDateTime64('2026-01-01 00:00:00', 6, 'UTC')
      AND "orders_1"."status" <> 'cart'
  );
