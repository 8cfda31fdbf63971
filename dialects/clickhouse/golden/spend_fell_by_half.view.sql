CREATE VIEW "spend_fell_by_half" AS
SELECT
  CAST("t"."customer_id" AS Nullable(Int64)) AS "customer_id",
  CAST(COALESCE("purchases_1_figures"."v2", 0) AS Nullable(Decimal(38, 2))) AS "spend",
  CAST("purchases_1_figures"."v1" AS Nullable(Decimal(38, 2))) AS "spend_before"
FROM "customers" AS "t"
JOIN (
  SELECT
    "purchases_1"."customer_id" AS "k1",
    toNullable(
      CAST(SUM(
        CAST(CASE
          WHEN "purchases_1"."purchased_on" >= toDate32('1997-07-01')
          AND "purchases_1"."purchased_on" < toDate32('1998-01-01')
          THEN "purchases_1"."dollars"
        END AS Nullable(Decimal(76, 2)))
      ) AS Nullable(Decimal(38, 2)))
    ) AS "v1",
    toNullable(
      CAST(SUM(
        CAST(CASE
          WHEN "purchases_1"."purchased_on" >= toDate32('1998-01-01')
          AND "purchases_1"."purchased_on" < toDate32('1998-07-01')
          THEN "purchases_1"."dollars"
        END AS Nullable(Decimal(76, 2)))
      ) AS Nullable(Decimal(38, 2)))
    ) AS "v2"
  FROM "purchases" AS "purchases_1"
  WHERE
    (
      "purchases_1"."purchased_on" >= toDate32('1997-07-01')
      AND "purchases_1"."purchased_on" < toDate32('1998-01-01')
    )
    OR (
      "purchases_1"."purchased_on" >= toDate32('1998-01-01')
      AND "purchases_1"."purchased_on" < toDate32('1998-07-01')
    )
  GROUP BY
    "purchases_1"."customer_id"
) AS "purchases_1_figures"
  ON "purchases_1_figures"."k1" = "t"."customer_id"
WHERE
  "purchases_1_figures"."v1" > CAST('0' AS Decimal(76, 2))
  AND CAST(COALESCE("purchases_1_figures"."v2", 0) AS Nullable(Decimal(76, 3))) < CAST(CAST('0.5' AS Decimal(76, 1)) * CAST("purchases_1_figures"."v1" AS Nullable(Decimal(76, 2))) AS Nullable(Decimal(38, 3)));
