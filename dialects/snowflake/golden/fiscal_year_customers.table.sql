CREATE OR REPLACE TABLE "fiscal_year_customers" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST(COALESCE("orders_1_figures"."v1", 0) AS NUMBER(38, 2)) AS "this_year",
  CAST(COALESCE("orders_2_figures"."v1", 0) AS NUMBER(38, 2)) AS "last_quarter",
  CAST("orders_3_figures"."v1" AS NUMBER(38, 2)) AS "year_before"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    SUM("orders_1"."total") AS "v1"
  FROM "orders" AS "orders_1"
  WHERE
    "orders_1"."ordered_at" >= TO_TIMESTAMP_NTZ('2025-10-31 23:00:00', 'YYYY-MM-DD HH24:MI:SS')
    AND "orders_1"."ordered_at" < TO_TIMESTAMP_NTZ('2026-03-15 09:30:00', 'YYYY-MM-DD HH24:MI:SS')
  GROUP BY
    "orders_1"."shopper_id"
) AS "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
LEFT JOIN (
  SELECT
    "orders_2"."shopper_id" AS "k1",
    SUM("orders_2"."total") AS "v1"
  FROM "orders" AS "orders_2"
  WHERE
    "orders_2"."ordered_at" >= TO_TIMESTAMP_NTZ('2025-10-31 23:00:00', 'YYYY-MM-DD HH24:MI:SS')
    AND "orders_2"."ordered_at" < TO_TIMESTAMP_NTZ('2026-01-31 23:00:00', 'YYYY-MM-DD HH24:MI:SS')
  GROUP BY
    "orders_2"."shopper_id"
) AS "orders_2_figures"
  ON "orders_2_figures"."k1" = "t"."shopper_id"
LEFT JOIN (
  SELECT
    "orders_3"."shopper_id" AS "k1",
    SUM("orders_3"."total") AS "v1"
  FROM "orders" AS "orders_3"
  WHERE
    "orders_3"."ordered_at" >= TO_TIMESTAMP_NTZ('2024-10-31 23:00:00', 'YYYY-MM-DD HH24:MI:SS')
    AND "orders_3"."ordered_at" < TO_TIMESTAMP_NTZ('2025-10-31 23:00:00', 'YYYY-MM-DD HH24:MI:SS')
  GROUP BY
    "orders_3"."shopper_id"
) AS "orders_3_figures"
  ON "orders_3_figures"."k1" = "t"."shopper_id"
WHERE
  EXISTS(
    SELECT
      1
    FROM "orders" AS "orders_4"
    WHERE
      "orders_4"."shopper_id" = "t"."shopper_id"
      AND "orders_4"."ordered_at" >= TO_TIMESTAMP_NTZ('2025-10-31 23:00:00', 'YYYY-MM-DD HH24:MI:SS')
      AND "orders_4"."ordered_at" < TO_TIMESTAMP_NTZ('2026-10-31 23:00:00', 'YYYY-MM-DD HH24:MI:SS')
  );
