CREATE OR REPLACE VIEW "senders_of_parcels" AS
SELECT
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  CAST("t"."email" AS VARCHAR(65535)) AS "email",
  CAST("returns_3_figures"."v1" AS VARCHAR(65535)) AS "latest_reason"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "returns_3_rows"."k1" AS "k1",
    "returns_3_rows"."v1" AS "v1"
  FROM (
    SELECT
      "orders_1"."shopper_id" AS "k1",
      "returns_3"."reason" AS "v1",
      ROW_NUMBER() OVER (
        PARTITION BY "orders_1"."shopper_id"
        ORDER BY CASE WHEN "returns_3"."returned_at" IS NULL THEN 1 ELSE 0 END ASC, "returns_3"."returned_at" DESC, "returns_3"."return_id" ASC
      ) AS "n"
    FROM "orders" AS "orders_1"
    JOIN "order_lines" AS "lines_2"
      ON "lines_2"."order_id" = "orders_1"."order_id"
    JOIN "returns" AS "returns_3"
      ON "returns_3"."order_id" = "lines_2"."order_id"
      AND "returns_3"."line_no" = "lines_2"."line_no"
  ) AS "returns_3_rows"
  WHERE
    "returns_3_rows"."n" <= 1
) AS "returns_3_figures"
  ON "returns_3_figures"."k1" = "t"."shopper_id"
WHERE
  EXISTS(
    SELECT
      1
    FROM "orders" AS "orders_1"
    JOIN "order_lines" AS "lines_2"
      ON "lines_2"."order_id" = "orders_1"."order_id"
    JOIN "returns" AS "returns_3"
      ON "returns_3"."order_id" = "lines_2"."order_id"
      AND "returns_3"."line_no" = "lines_2"."line_no"
    WHERE
      "orders_1"."shopper_id" = "t"."shopper_id"
      AND "returns_3"."returned_at" >= CAST('2025-08-01 00:00:00' AS TIMESTAMP)
      AND "returns_3"."returned_at" < CAST('2026-02-01 00:00:00' AS TIMESTAMP)
  );
