CREATE VIEW "latest_orders" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST(COALESCE("orders_1_figures"."v1", 0) AS Nullable(Decimal(38, 2))) AS "latest_total",
  CAST("orders_2_figures"."v1" AS Nullable(Float64)) AS "average_paid",
  CAST("orders_3_figures"."v1" AS Nullable(Float64)) AS "worst_rating",
  CAST("orders_3_figures"."v2" AS Nullable(Float64)) AS "best_rating",
  CAST("orders_4_figures"."v1" AS Nullable(Int64)) AS "recent_channels",
  CAST("orders_5_figures"."v1" AS Nullable(String)) AS "channel_of_the_year"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "orders_1_rows"."k1" AS "k1",
    toNullable(
      CAST(SUM(CAST("orders_1_rows"."v1" AS Nullable(Decimal(76, 2)))) AS Nullable(Decimal(38, 2)))
    ) AS "v1"
  FROM (
    SELECT
      CAST("orders_1"."shopper_id" AS Nullable(Int64)) AS "k1",
      "orders_1"."total" AS "v1",
      CASE WHEN "orders_1"."status" <> 'cancelled' THEN 1 ELSE 0 END AS "ok",
      ROW_NUMBER() OVER (
        PARTITION BY "orders_1"."shopper_id"
        ORDER BY "orders_1"."ordered_at" DESC, "orders_1"."order_id" ASC
      ) AS "n"
    FROM "orders" AS "orders_1"
  ) AS "orders_1_rows"
  WHERE
    "orders_1_rows"."n" <= 3 AND "orders_1_rows"."ok" = 1
  GROUP BY
    "orders_1_rows"."k1"
) AS "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
LEFT JOIN (
  SELECT
    "orders_2_rows"."k1" AS "k1",
    toNullable(
      CAST(SUM(CAST("orders_2_rows"."v1" AS Nullable(Decimal(76, 2)))) AS Nullable(Float64)) / NULLIF(COUNT("orders_2_rows"."v1"), 0)
    ) AS "v1"
  FROM (
    SELECT
      CAST("orders_2"."shopper_id" AS Nullable(Int64)) AS "k1",
      "orders_2"."total" AS "v1",
      CASE WHEN "orders_2"."paid_on" IS NOT NULL THEN 1 ELSE 0 END AS "ok",
      ROW_NUMBER() OVER (
        PARTITION BY "orders_2"."shopper_id"
        ORDER BY "orders_2"."ordered_at" DESC, "orders_2"."order_id" ASC
      ) AS "n"
    FROM "orders" AS "orders_2"
    WHERE
      "orders_2"."ordered_at" >= toDateTime64('2025-03-15 09:30:00', 6, 'UTC')
      AND "orders_2"."ordered_at" < toDateTime64('2026-03-15 09:30:00', 6, 'UTC')
      AND "orders_2"."status" <> 'cart'
  ) AS "orders_2_rows"
  WHERE
    "orders_2_rows"."n" <= 3 AND "orders_2_rows"."ok" = 1
  GROUP BY
    "orders_2_rows"."k1"
) AS "orders_2_figures"
  ON "orders_2_figures"."k1" = "t"."shopper_id"
LEFT JOIN (
  SELECT
    "orders_3_rows"."k1" AS "k1",
    toNullable(MIN("orders_3_rows"."v1")) AS "v1",
    toNullable(MAX("orders_3_rows"."v2")) AS "v2"
  FROM (
    SELECT
      CAST("orders_3"."shopper_id" AS Nullable(Int64)) AS "k1",
      CASE WHEN NOT (
        isNaN("orders_3"."rating")
      ) THEN "orders_3"."rating" + 0e0 END AS "v1",
      CASE WHEN NOT (
        isNaN("orders_3"."rating")
      ) THEN "orders_3"."rating" + 0e0 END AS "v2",
      CASE WHEN "orders_3"."total" > CAST('1' AS Decimal(76, 2)) THEN 1 ELSE 0 END AS "ok",
      ROW_NUMBER() OVER (
        PARTITION BY "orders_3"."shopper_id"
        ORDER BY "orders_3"."ordered_at" DESC, "orders_3"."order_id" ASC
      ) AS "n"
    FROM "orders" AS "orders_3"
    WHERE
      "orders_3"."ordered_at" >= toDateTime64('2025-03-15 09:30:00', 6, 'UTC')
      AND "orders_3"."ordered_at" < toDateTime64('2026-03-15 09:30:00', 6, 'UTC')
      AND CASE WHEN NOT (
        isNaN("orders_3"."rating")
      ) THEN "orders_3"."rating" + 0e0 END IS NOT NULL
  ) AS "orders_3_rows"
  WHERE
    "orders_3_rows"."n" <= 2 AND "orders_3_rows"."ok" = 1
  GROUP BY
    "orders_3_rows"."k1"
) AS "orders_3_figures"
  ON "orders_3_figures"."k1" = "t"."shopper_id"
LEFT JOIN (
  SELECT
    "orders_4_rows"."k1" AS "k1",
    toNullable(accurateCast(NULLIF(uniqExact("orders_4_rows"."v1"), 0), 'Nullable(Int64)')) AS "v1"
  FROM (
    SELECT
      CAST("orders_4"."shopper_id" AS Nullable(Int64)) AS "k1",
      "orders_4"."channel" AS "v1",
      CASE WHEN "orders_4"."status" <> 'cart' THEN 1 ELSE 0 END AS "ok",
      ROW_NUMBER() OVER (
        PARTITION BY "orders_4"."shopper_id"
        ORDER BY "orders_4"."ordered_at" DESC, "orders_4"."order_id" ASC
      ) AS "n"
    FROM "orders" AS "orders_4"
    WHERE
      "orders_4"."ordered_at" >= toDateTime64('2025-03-15 09:30:00', 6, 'UTC')
      AND "orders_4"."ordered_at" < toDateTime64('2026-03-15 09:30:00', 6, 'UTC')
      AND "orders_4"."channel" <> ''
  ) AS "orders_4_rows"
  WHERE
    "orders_4_rows"."n" <= 5 AND "orders_4_rows"."ok" = 1
  GROUP BY
    "orders_4_rows"."k1"
) AS "orders_4_figures"
  ON "orders_4_figures"."k1" = "t"."shopper_id"
LEFT JOIN (
  SELECT
    "orders_5_rows"."k1" AS "k1",
    toNullable("orders_5_rows"."v1") AS "v1"
  FROM (
    SELECT
      CAST("orders_5"."shopper_id" AS Nullable(Int64)) AS "k1",
      "orders_5"."channel" AS "v1",
      ROW_NUMBER() OVER (
        PARTITION BY "orders_5"."shopper_id"
        ORDER BY CASE WHEN "orders_5"."total" IS NULL THEN 1 ELSE 0 END ASC, "orders_5"."total" DESC, "orders_5"."order_id" ASC
      ) AS "n"
    FROM "orders" AS "orders_5"
    WHERE
      "orders_5"."ordered_at" >= toDateTime64('2026-01-01 00:00:00', 6, 'UTC')
      AND "orders_5"."ordered_at" < toDateTime64('2027-01-01 00:00:00', 6, 'UTC')
  ) AS "orders_5_rows"
  WHERE
    "orders_5_rows"."n" <= 1
) AS "orders_5_figures"
  ON "orders_5_figures"."k1" = "t"."shopper_id"
WHERE
  "t"."shopper_id" IN (
    SELECT
      CAST("orders_6"."shopper_id" AS Nullable(Int64)) AS "k1"
    FROM "orders" AS "orders_6"
    WHERE
      "orders_6"."ordered_at" >= toDateTime64('2026-01-01 00:00:00', 6, 'UTC')
      AND "orders_6"."ordered_at" < toDateTime64('2026-03-01 00:00:00', 6, 'UTC')
  );
