CREATE OR REPLACE VIEW "latest_orders" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST(COALESCE("orders_1_figures"."v1", 0) AS DECIMAL(38, 2)) AS "latest_total",
  CAST("orders_1_figures_2"."v1" AS DOUBLE PRECISION) AS "average_paid",
  CAST("orders_1_figures_3"."v1" AS DOUBLE PRECISION) AS "worst_rating",
  CAST("orders_1_figures_3"."v2" AS DOUBLE PRECISION) AS "best_rating",
  CAST("orders_1_figures_4"."v1" AS BIGINT) AS "recent_channels",
  CAST("orders_1_figures_5"."v1" AS VARCHAR(65535)) AS "channel_of_the_year"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "orders_1_rows"."k1" AS "k1",
    SUM("orders_1_rows"."v1") AS "v1"
  FROM (
    SELECT
      "orders_1"."shopper_id" AS "k1",
      "orders_1"."total" AS "v1",
      CASE WHEN (
        "orders_1"."status" || '.'
      ) <> ('cancelled' || '.') THEN 1 ELSE 0 END AS "ok",
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
    "orders_1_rows"."k1" AS "k1",
    CAST(SUM("orders_1_rows"."v1") AS DOUBLE PRECISION) / NULLIF(COUNT("orders_1_rows"."v1"), 0) AS "v1"
  FROM (
    SELECT
      "orders_1"."shopper_id" AS "k1",
      "orders_1"."total" AS "v1",
      CASE WHEN "orders_1"."paid_on" IS NOT NULL THEN 1 ELSE 0 END AS "ok",
      ROW_NUMBER() OVER (
        PARTITION BY "orders_1"."shopper_id"
        ORDER BY "orders_1"."ordered_at" DESC, "orders_1"."order_id" ASC
      ) AS "n"
    FROM "orders" AS "orders_1"
    WHERE
      "orders_1"."ordered_at" >= CAST('2025-03-15 09:30:00' AS TIMESTAMP)
      AND "orders_1"."ordered_at" < CAST('2026-03-15 09:30:00' AS TIMESTAMP)
      AND (
        "orders_1"."status" || '.'
      ) <> ('cart' || '.')
  ) AS "orders_1_rows"
  WHERE
    "orders_1_rows"."n" <= 3 AND "orders_1_rows"."ok" = 1
  GROUP BY
    "orders_1_rows"."k1"
) AS "orders_1_figures_2"
  ON "orders_1_figures_2"."k1" = "t"."shopper_id"
LEFT JOIN (
  SELECT
    "orders_1_rows"."k1" AS "k1",
    MIN("orders_1_rows"."v1") AS "v1",
    MAX("orders_1_rows"."v2") AS "v2"
  FROM (
    SELECT
      "orders_1"."shopper_id" AS "k1",
      CASE
        WHEN "orders_1"."rating" <= CAST('Infinity' AS DOUBLE PRECISION)
        THEN "orders_1"."rating"
      END AS "v1",
      CASE
        WHEN "orders_1"."rating" <= CAST('Infinity' AS DOUBLE PRECISION)
        THEN "orders_1"."rating"
      END AS "v2",
      CASE WHEN "orders_1"."total" > 1 THEN 1 ELSE 0 END AS "ok",
      ROW_NUMBER() OVER (
        PARTITION BY "orders_1"."shopper_id"
        ORDER BY "orders_1"."ordered_at" DESC, "orders_1"."order_id" ASC
      ) AS "n"
    FROM "orders" AS "orders_1"
    WHERE
      "orders_1"."ordered_at" >= CAST('2025-03-15 09:30:00' AS TIMESTAMP)
      AND "orders_1"."ordered_at" < CAST('2026-03-15 09:30:00' AS TIMESTAMP)
      AND CASE
        WHEN "orders_1"."rating" <= CAST('Infinity' AS DOUBLE PRECISION)
        THEN "orders_1"."rating"
      END IS NOT NULL
  ) AS "orders_1_rows"
  WHERE
    "orders_1_rows"."n" <= 2 AND "orders_1_rows"."ok" = 1
  GROUP BY
    "orders_1_rows"."k1"
) AS "orders_1_figures_3"
  ON "orders_1_figures_3"."k1" = "t"."shopper_id"
LEFT JOIN (
  SELECT
    "orders_1_rows"."k1" AS "k1",
    NULLIF(COUNT(DISTINCT (
      "orders_1_rows"."v1" || '.'
    )), 0) AS "v1"
  FROM (
    SELECT
      "orders_1"."shopper_id" AS "k1",
      "orders_1"."channel" AS "v1",
      CASE WHEN (
        "orders_1"."status" || '.'
      ) <> ('cart' || '.') THEN 1 ELSE 0 END AS "ok",
      ROW_NUMBER() OVER (
        PARTITION BY "orders_1"."shopper_id"
        ORDER BY "orders_1"."ordered_at" DESC, "orders_1"."order_id" ASC
      ) AS "n"
    FROM "orders" AS "orders_1"
    WHERE
      "orders_1"."ordered_at" >= CAST('2025-03-15 09:30:00' AS TIMESTAMP)
      AND "orders_1"."ordered_at" < CAST('2026-03-15 09:30:00' AS TIMESTAMP)
      AND (
        "orders_1"."channel" || '.'
      ) <> ('' || '.')
  ) AS "orders_1_rows"
  WHERE
    "orders_1_rows"."n" <= 5 AND "orders_1_rows"."ok" = 1
  GROUP BY
    "orders_1_rows"."k1"
) AS "orders_1_figures_4"
  ON "orders_1_figures_4"."k1" = "t"."shopper_id"
LEFT JOIN (
  SELECT
    "orders_1_rows"."k1" AS "k1",
    "orders_1_rows"."v1" AS "v1"
  FROM (
    SELECT
      "orders_1"."shopper_id" AS "k1",
      "orders_1"."channel" AS "v1",
      ROW_NUMBER() OVER (
        PARTITION BY "orders_1"."shopper_id"
        ORDER BY CASE WHEN "orders_1"."total" IS NULL THEN 1 ELSE 0 END ASC, "orders_1"."total" DESC, "orders_1"."order_id" ASC
      ) AS "n"
    FROM "orders" AS "orders_1"
    WHERE
      "orders_1"."ordered_at" >= CAST('2026-01-01 00:00:00' AS TIMESTAMP)
      AND "orders_1"."ordered_at" < CAST('2027-01-01 00:00:00' AS TIMESTAMP)
  ) AS "orders_1_rows"
  WHERE
    "orders_1_rows"."n" <= 1
) AS "orders_1_figures_5"
  ON "orders_1_figures_5"."k1" = "t"."shopper_id"
WHERE
  EXISTS(
    SELECT
      1
    FROM "orders" AS "orders_1"
    WHERE
      "orders_1"."shopper_id" = "t"."shopper_id"
      AND "orders_1"."ordered_at" >= CAST('2026-01-01 00:00:00' AS TIMESTAMP)
      AND "orders_1"."ordered_at" < CAST('2026-03-01 00:00:00' AS TIMESTAMP)
  );
