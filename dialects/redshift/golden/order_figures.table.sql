CREATE TABLE "order_figures" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("orders_1_figures"."v1" AS DECIMAL(10, 2)) AS "smallest",
  CAST("orders_1_figures"."v2" AS DECIMAL(10, 2)) AS "largest",
  CAST("orders_1_figures"."v3" AS DOUBLE PRECISION) AS "average",
  CAST(CAST("orders_1_figures"."v1" + "orders_1_figures"."v2" AS DOUBLE PRECISION) / CAST('2.0' AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS "midpoint",
  CAST("orders_1_figures"."v4" AS DATE) AS "first_paid_on",
  CAST("orders_1_figures"."v5" AS TIMESTAMP) AS "last_ordered_at",
  CAST("orders_1_figures"."v6" AS VARCHAR(65535)) AS "last_channel",
  CAST("orders_1_figures_2"."v1" AS DOUBLE PRECISION) AS "recent_rating"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    MIN("orders_1"."total") AS "v1",
    MAX("orders_1"."total") AS "v2",
    CAST(SUM("orders_1"."total") AS DOUBLE PRECISION) / NULLIF(COUNT("orders_1"."total"), 0) AS "v3",
    MIN("orders_1"."paid_on") AS "v4",
    MAX("orders_1"."ordered_at") AS "v5",
    LEFT(
      MAX((
        "orders_1"."channel" || CHR(1)
      )),
      LENGTH(MAX((
        "orders_1"."channel" || CHR(1)
      ))) - 1
    ) AS "v6"
  FROM "orders" AS "orders_1"
  GROUP BY
    "orders_1"."shopper_id"
) AS "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
LEFT JOIN (
  SELECT
    "orders_1_rows"."k1" AS "k1",
    CASE
      WHEN CAST(SUM("orders_1_rows"."v1") AS DOUBLE PRECISION) / NULLIF(COUNT("orders_1_rows"."v1"), 0) <= CAST('Infinity' AS DOUBLE PRECISION)
      THEN CAST(SUM("orders_1_rows"."v1") AS DOUBLE PRECISION) / NULLIF(COUNT("orders_1_rows"."v1"), 0)
    END AS "v1"
  FROM (
    SELECT
      "orders_1"."shopper_id" AS "k1",
      CASE
        WHEN "orders_1"."rating" <= CAST('Infinity' AS DOUBLE PRECISION)
        THEN "orders_1"."rating"
      END AS "v1",
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
  EXISTS(
    SELECT
      1
    FROM "orders" AS "orders_1"
    WHERE
      "orders_1"."shopper_id" = "t"."shopper_id"
      AND "orders_1"."ordered_at" >= CAST('2026-01-01 00:00:00' AS TIMESTAMP)
      AND (
        "orders_1"."status" || '.'
      ) <> ('cart' || '.')
  );
