CREATE OR REPLACE VIEW "latest_orders" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST(COALESCE("orders_1_figures"."v1", 0) AS NUMBER(38, 2)) AS "latest_total",
  CAST("orders_2_figures"."v1" AS DOUBLE) AS "average_paid",
  CAST("orders_3_figures"."v1" AS DOUBLE) AS "worst_rating",
  CAST("orders_3_figures"."v2" AS DOUBLE) AS "best_rating",
  CAST("orders_4_figures"."v1" AS BIGINT) AS "recent_channels",
  CAST("orders_5_figures"."v1" AS VARCHAR) AS "channel_of_the_year"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "orders_1_rows"."k1" AS "k1",
    SUM("orders_1_rows"."v1") AS "v1"
  FROM (
    SELECT
      "orders_1"."shopper_id" AS "k1",
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
    CAST(SUM("orders_2_rows"."v1") AS DOUBLE) / NULLIF(COUNT("orders_2_rows"."v1"), 0) AS "v1"
  FROM (
    SELECT
      "orders_2"."shopper_id" AS "k1",
      "orders_2"."total" AS "v1",
      CASE WHEN "orders_2"."paid_on" IS NOT NULL THEN 1 ELSE 0 END AS "ok",
      ROW_NUMBER() OVER (
        PARTITION BY "orders_2"."shopper_id"
        ORDER BY "orders_2"."ordered_at" DESC, "orders_2"."order_id" ASC
      ) AS "n"
    FROM "orders" AS "orders_2"
    WHERE
      "orders_2"."ordered_at" >= TO_TIMESTAMP_NTZ('2025-03-15 09:30:00', 'YYYY-MM-DD HH24:MI:SS')
      AND "orders_2"."ordered_at" < TO_TIMESTAMP_NTZ('2026-03-15 09:30:00', 'YYYY-MM-DD HH24:MI:SS')
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
    MIN("orders_3_rows"."v1") AS "v1",
    MAX("orders_3_rows"."v2") AS "v2"
  FROM (
    SELECT
      "orders_3"."shopper_id" AS "k1",
      NULLIF("orders_3"."rating", CAST('NaN' AS DOUBLE)) AS "v1",
      NULLIF("orders_3"."rating", CAST('NaN' AS DOUBLE)) AS "v2",
      CASE WHEN "orders_3"."total" > 1 THEN 1 ELSE 0 END AS "ok",
      ROW_NUMBER() OVER (
        PARTITION BY "orders_3"."shopper_id"
        ORDER BY "orders_3"."ordered_at" DESC, "orders_3"."order_id" ASC
      ) AS "n"
    FROM "orders" AS "orders_3"
    WHERE
      "orders_3"."ordered_at" >= TO_TIMESTAMP_NTZ('2025-03-15 09:30:00', 'YYYY-MM-DD HH24:MI:SS')
      AND "orders_3"."ordered_at" < TO_TIMESTAMP_NTZ('2026-03-15 09:30:00', 'YYYY-MM-DD HH24:MI:SS')
      AND NULLIF("orders_3"."rating", CAST('NaN' AS DOUBLE)) IS NOT NULL
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
    NULLIF(COUNT(DISTINCT "orders_4_rows"."v1"), 0) AS "v1"
  FROM (
    SELECT
      "orders_4"."shopper_id" AS "k1",
      "orders_4"."channel" AS "v1",
      CASE WHEN "orders_4"."status" <> 'cart' THEN 1 ELSE 0 END AS "ok",
      ROW_NUMBER() OVER (
        PARTITION BY "orders_4"."shopper_id"
        ORDER BY "orders_4"."ordered_at" DESC, "orders_4"."order_id" ASC
      ) AS "n"
    FROM "orders" AS "orders_4"
    WHERE
      "orders_4"."ordered_at" >= TO_TIMESTAMP_NTZ('2025-03-15 09:30:00', 'YYYY-MM-DD HH24:MI:SS')
      AND "orders_4"."ordered_at" < TO_TIMESTAMP_NTZ('2026-03-15 09:30:00', 'YYYY-MM-DD HH24:MI:SS')
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
    "orders_5_rows"."v1" AS "v1"
  FROM (
    SELECT
      "orders_5"."shopper_id" AS "k1",
      "orders_5"."channel" AS "v1",
      ROW_NUMBER() OVER (
        PARTITION BY "orders_5"."shopper_id"
        ORDER BY CASE WHEN "orders_5"."total" IS NULL THEN 1 ELSE 0 END ASC, "orders_5"."total" DESC, "orders_5"."order_id" ASC
      ) AS "n"
    FROM "orders" AS "orders_5"
    WHERE
      "orders_5"."ordered_at" >= TO_TIMESTAMP_NTZ('2026-01-01 00:00:00', 'YYYY-MM-DD HH24:MI:SS')
      AND "orders_5"."ordered_at" < TO_TIMESTAMP_NTZ('2027-01-01 00:00:00', 'YYYY-MM-DD HH24:MI:SS')
  ) AS "orders_5_rows"
  WHERE
    "orders_5_rows"."n" <= 1
) AS "orders_5_figures"
  ON "orders_5_figures"."k1" = "t"."shopper_id"
WHERE
  EXISTS(
    SELECT
      1
    FROM "orders" AS "orders_6"
    WHERE
      "orders_6"."shopper_id" = "t"."shopper_id"
      AND "orders_6"."ordered_at" >= TO_TIMESTAMP_NTZ('2026-01-01 00:00:00', 'YYYY-MM-DD HH24:MI:SS')
      AND "orders_6"."ordered_at" < TO_TIMESTAMP_NTZ('2026-03-01 00:00:00', 'YYYY-MM-DD HH24:MI:SS')
  );
