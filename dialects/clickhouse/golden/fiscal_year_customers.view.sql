CREATE VIEW "fiscal_year_customers" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST(COALESCE("orders_1_figures"."v1", 0) AS Nullable(Decimal(38, 2))) AS "this_year",
  CAST(COALESCE("orders_1_figures"."v2", 0) AS Nullable(Decimal(38, 2))) AS "last_quarter",
  CAST("orders_1_figures"."v3" AS Nullable(Decimal(38, 2))) AS "year_before"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    toNullable(
      CAST(SUM(
        CAST(CASE
          WHEN "orders_1"."ordered_at" >= toDateTime64('2025-10-31 23:00:00', 6, 'UTC')
          AND "orders_1"."ordered_at" < toDateTime64('2026-03-15 09:30:00', 6, 'UTC')
          THEN "orders_1"."total"
        END AS Nullable(Decimal(76, 2)))
      ) AS Nullable(Decimal(38, 2)))
    ) AS "v1",
    toNullable(
      CAST(SUM(
        CAST(CASE
          WHEN "orders_1"."ordered_at" >= toDateTime64('2025-10-31 23:00:00', 6, 'UTC')
          AND "orders_1"."ordered_at" < toDateTime64('2026-01-31 23:00:00', 6, 'UTC')
          THEN "orders_1"."total"
        END AS Nullable(Decimal(76, 2)))
      ) AS Nullable(Decimal(38, 2)))
    ) AS "v2",
    toNullable(
      CAST(SUM(
        CAST(CASE
          WHEN "orders_1"."ordered_at" >= toDateTime64('2024-10-31 23:00:00', 6, 'UTC')
          AND "orders_1"."ordered_at" < toDateTime64('2025-10-31 23:00:00', 6, 'UTC')
          THEN "orders_1"."total"
        END AS Nullable(Decimal(76, 2)))
      ) AS Nullable(Decimal(38, 2)))
    ) AS "v3"
  FROM "orders" AS "orders_1"
  WHERE
    (
      "orders_1"."ordered_at" >= toDateTime64('2025-10-31 23:00:00', 6, 'UTC')
      AND "orders_1"."ordered_at" < toDateTime64('2026-03-15 09:30:00', 6, 'UTC')
    )
    OR (
      "orders_1"."ordered_at" >= toDateTime64('2025-10-31 23:00:00', 6, 'UTC')
      AND "orders_1"."ordered_at" < toDateTime64('2026-01-31 23:00:00', 6, 'UTC')
    )
    OR (
      "orders_1"."ordered_at" >= toDateTime64('2024-10-31 23:00:00', 6, 'UTC')
      AND "orders_1"."ordered_at" < toDateTime64('2025-10-31 23:00:00', 6, 'UTC')
    )
  GROUP BY
    "orders_1"."shopper_id"
) AS "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
WHERE
  "t"."shopper_id" IN (
    SELECT
      CAST("orders_1"."shopper_id" AS Nullable(Int64)) AS "k1"
    FROM "orders" AS "orders_1"
    WHERE
      "orders_1"."ordered_at" >= toDateTime64('2025-10-31 23:00:00', 6, 'UTC')
      AND "orders_1"."ordered_at" < toDateTime64('2026-10-31 23:00:00', 6, 'UTC')
  );
