CREATE OR REPLACE TABLE "spend_fell_by_half" AS
SELECT
  CAST("t"."customer_id" AS Nullable(Int64)) AS "customer_id",
  CAST(COALESCE("purchases_1_figures"."v1", 0) AS Nullable(Decimal(38, 2))) AS "spend",
  CAST(COALESCE("purchases_2_figures"."v1", 0) AS Nullable(Decimal(38, 2))) AS "spend_before"
FROM "customers" AS "t"
LEFT JOIN (
  SELECT
    "purchases_1"."customer_id" AS "k1",
    toNullable(
      CAST(SUM(CAST("purchases_1"."dollars" AS Nullable(Decimal(76, 2)))) AS Nullable(Decimal(38, 2)))
    ) AS "v1"
  FROM "purchases" AS "purchases_1"
  WHERE
    "purchases_1"."purchased_on" >= toDate32('1998-01-01')
    AND "purchases_1"."purchased_on" < toDate32('1998-07-01')
  GROUP BY
    "purchases_1"."customer_id"
) AS "purchases_1_figures"
  ON "purchases_1_figures"."k1" = "t"."customer_id"
LEFT JOIN (
  SELECT
    "purchases_2"."customer_id" AS "k1",
    toNullable(
      CAST(SUM(CAST("purchases_2"."dollars" AS Nullable(Decimal(76, 2)))) AS Nullable(Decimal(38, 2)))
    ) AS "v1"
  FROM "purchases" AS "purchases_2"
  WHERE
    "purchases_2"."purchased_on" >= toDate32('1997-07-01')
    AND "purchases_2"."purchased_on" < toDate32('1998-01-01')
  GROUP BY
    "purchases_2"."customer_id"
) AS "purchases_2_figures"
  ON "purchases_2_figures"."k1" = "t"."customer_id"
WHERE
  COALESCE("purchases_2_figures"."v1", 0) > CAST('0' AS Decimal(76, 2))
  AND CAST(COALESCE("purchases_1_figures"."v1", 0) AS Nullable(Decimal(76, 3))) < CAST(CAST('0.5' AS Decimal(76, 1)) * CAST(COALESCE("purchases_2_figures"."v1", 0) AS Nullable(Decimal(76, 2))) AS Nullable(Decimal(38, 3)));
