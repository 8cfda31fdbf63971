CREATE VIEW "cheapest_sums" AS
SELECT
  CAST("t"."shopper_id" AS Nullable(Int64)) AS "shopper_id",
  CAST("t"."email" AS Nullable(String)) AS "email",
  CAST("t"."name" AS Nullable(String)) AS "name",
  CAST("t"."country" AS Nullable(String)) AS "country",
  CAST("t"."city" AS Nullable(String)) AS "city",
  CAST("t"."plan" AS Nullable(String)) AS "plan",
  CAST("t"."birth_date" AS Nullable(Date32)) AS "birth_date",
  CAST("t"."signed_up_at" AS Nullable(DateTime64(6, 'UTC'))) AS "signed_up_at",
  CAST("t"."last_seen_at" AS Nullable(DateTime64(6, 'UTC'))) AS "last_seen_at",
  CAST(CASE WHEN NOT (
    isNaN("t"."score")
  ) THEN "t"."score" + 0e0 END AS Nullable(Float64)) AS "score",
  CAST("t"."balance" AS Nullable(Decimal(10, 2))) AS "balance",
  CAST("t"."consent" AS Nullable(Bool)) AS "consent",
  CAST("t"."account_id" AS Nullable(UUID)) AS "account_id",
  CAST("t"."referrer_id" AS Nullable(Int64)) AS "referrer_id",
  CAST("t"."call_back_at" AS Nullable(DateTime64(6, 'UTC'))) AS "call_back_at",
  CAST("t"."note" AS Nullable(String)) AS "note"
FROM "shoppers" AS "t"
LEFT JOIN (
  SELECT
    "orders_1"."shopper_id" AS "k1",
    toNullable(
      CAST(SUM(CAST("orders_1"."total" AS Nullable(Decimal(76, 2)))) AS Nullable(Decimal(38, 2)))
    ) AS "v1",
    toNullable(
      CAST(SUM(
        CAST(CASE
          WHEN "orders_1"."ordered_at" >= toDateTime64('2026-03-15 08:30:00', 6, 'UTC')
          AND "orders_1"."ordered_at" < toDateTime64('2026-03-15 09:30:00', 6, 'UTC')
          THEN "orders_1"."total"
        END AS Nullable(Decimal(76, 2)))
      ) AS Nullable(Decimal(38, 2)))
    ) AS "v2"
  FROM "orders" AS "orders_1"
  GROUP BY
    "orders_1"."shopper_id"
) AS "orders_1_figures"
  ON "orders_1_figures"."k1" = "t"."shopper_id"
WHERE
  "orders_1_figures"."v1" = CAST('0.3' AS Decimal(76, 1))
  OR "orders_1_figures"."v2" < CAST('1' AS Decimal(76, 2));
