CREATE OR REPLACE VIEW "senders_of_parcels" AS
SELECT
  CAST("t"."shopper_id" AS NUMBER(19)) AS "shopper_id",
  CAST("t"."email" AS VARCHAR2(4000)) AS "email",
  CAST("returns_3_figures"."v1" AS VARCHAR2(4000)) AS "latest_reason"
FROM "shoppers" "t"
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
    FROM "orders" "orders_1"
    JOIN "order_lines" "lines_2"
      ON "lines_2"."order_id" = "orders_1"."order_id"
    JOIN "returns" "returns_3"
      ON "returns_3"."order_id" = "lines_2"."order_id"
      AND "returns_3"."line_no" = "lines_2"."line_no"
  ) "returns_3_rows"
  WHERE
    "returns_3_rows"."n" <= 1
) "returns_3_figures"
  ON "returns_3_figures"."k1" = "t"."shopper_id"
WHERE
  EXISTS(
    SELECT
      1
    FROM "orders" "orders_1"
    JOIN "order_lines" "lines_2"
      ON "lines_2"."order_id" = "orders_1"."order_id"
    JOIN "returns" "returns_3"
      ON "returns_3"."order_id" = "lines_2"."order_id"
      AND "returns_3"."line_no" = "lines_2"."line_no"
    WHERE
      "orders_1"."shopper_id" = "t"."shopper_id"
      AND "returns_3"."returned_at" >= TIMESTAMP '2025-08-01 00:00:00'
      AND "returns_3"."returned_at" < TIMESTAMP '2026-02-01 00:00:00'
  );
