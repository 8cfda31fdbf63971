SELECT
  CAST("t"."customer_id" AS Nullable(Int64)) AS "customer_id",
  CAST("t"."first_purchase" AS Nullable(Date32)) AS "first_purchase",
  CAST(COALESCE("purchases_1_figures"."v1", 0) AS Nullable(Decimal(38, 2))) AS "early_spend",
  CAST(CAST(CAST(COALESCE("purchases_1_figures_2"."v1", 0) AS Nullable(Decimal(76, 2))) - CAST(COALESCE("purchases_1_figures"."v1", 0) AS Nullable(Decimal(76, 2))) AS Nullable(Decimal(38, 2))) AS Nullable(Decimal(38, 2))) AS "later_spend"
FROM "customers" AS "t"
LEFT JOIN (
  SELECT
    "t"."customer_id" AS "k1",
    toNullable(
      CAST(SUM(CAST("purchases_1"."dollars" AS Nullable(Decimal(76, 2)))) AS Nullable(Decimal(38, 2)))
    ) AS "v1"
  FROM "customers" AS "t"
  JOIN "purchases" AS "purchases_1"
    ON "purchases_1"."customer_id" = "t"."customer_id"
  WHERE
    "purchases_1"."purchased_on" >= "t"."first_purchase"
    AND "purchases_1"."purchased_on" < CASE
      WHEN "t"."first_purchase" <= toDate32('9999-09-30')
      THEN addMonths(CAST("t"."first_purchase" AS Nullable(Date32)), 3)
    END
  GROUP BY
    "t"."customer_id"
) AS "purchases_1_figures"
  ON "purchases_1_figures"."k1" = "t"."customer_id"
LEFT JOIN (
  SELECT
    "purchases_1"."customer_id" AS "k1",
    toNullable(
      CAST(SUM(CAST("purchases_1"."dollars" AS Nullable(Decimal(76, 2)))) AS Nullable(Decimal(38, 2)))
    ) AS "v1"
  FROM "purchases" AS "purchases_1"
  GROUP BY
    "purchases_1"."customer_id"
) AS "purchases_1_figures_2"
  ON "purchases_1_figures_2"."k1" = "t"."customer_id"
WHERE
  "t"."first_purchase" >= toDate32('1997-02-01') AND "t"."first_purchase" < toDate32('1997-03-01')
ORDER BY
  "t"."first_purchase" ASC,
  "t"."customer_id" ASC;
