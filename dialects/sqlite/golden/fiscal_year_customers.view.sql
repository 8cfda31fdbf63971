CREATE VIEW "fiscal_year_customers" AS
SELECT
  CAST("t"."shopper_id" AS INTEGER) AS "shopper_id",
  CAST(COALESCE("orders_1_figures"."v1", 0) AS NUMERIC) AS "this_year",
  CAST(COALESCE("orders_1_figures"."v2", 0) AS NUMERIC) AS "last_quarter",
  CAST("orders_1_figures"."v3" AS NUMERIC) AS "year_before"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    SUM(
      CAST(ROUND(
        CASE
          WHEN "orders_1"."ordered_at" >= '2025-10-31 23:00:00' AND "orders_1"."ordered_at" < '2026-03-15 09:30:00'
          THEN "orders_1"."total"
        END * 100
      ) AS INTEGER) * 9223
    ) / 9223 / 100.0 AS "v1",
    SUM(
      CAST(ROUND(
        CASE
          WHEN "orders_1"."ordered_at" >= '2025-10-31 23:00:00' AND "orders_1"."ordered_at" < '2026-01-31 23:00:00'
          THEN "orders_1"."total"
        END * 100
      ) AS INTEGER) * 9223
    ) / 9223 / 100.0 AS "v2",
    SUM(
      CAST(ROUND(
        CASE
          WHEN "orders_1"."ordered_at" >= '2024-10-31 23:00:00' AND "orders_1"."ordered_at" < '2025-10-31 23:00:00'
          THEN "orders_1"."total"
        END * 100
      ) AS INTEGER) * 9223
    ) / 9223 / 100.0 AS "v3"
  FROM "orders" AS "orders_1"
  WHERE
    (
      "orders_1"."ordered_at" >= '2025-10-31 23:00:00' AND "orders_1"."ordered_at" < '2026-03-15 09:30:00'
    )
    OR (
      "orders_1"."ordered_at" >= '2025-10-31 23:00:00' AND "orders_1"."ordered_at" < '2026-01-31 23:00:00'
    )
    OR (
      "orders_1"."ordered_at" >= '2024-10-31 23:00:00' AND "orders_1"."ordered_at" < '2025-10-31 23:00:00'
    )
  GROUP BY
    "orders_1"."shopper_id"
) AS "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
WHERE
  EXISTS(
    SELECT
      1
    FROM "orders" AS "orders_1"
    WHERE
      "orders_1"."shopper_id" = "t"."shopper_id"
      AND "orders_1"."ordered_at" >= '2025-10-31 23:00:00'
      AND "orders_1"."ordered_at" < '2026-10-31 23:00:00'
  );
