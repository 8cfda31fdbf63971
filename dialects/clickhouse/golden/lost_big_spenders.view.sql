CREATE VIEW "lost_big_spenders" AS
SELECT
  CAST("t"."customer_id" AS Nullable(Int64)) AS "customer_id",
  CAST("purchases_1_figures"."v1" AS Nullable(Decimal(38, 2))) AS "spent"
FROM "customers" AS "t"
JOIN (
  SELECT
    "purchases_1"."customer_id" AS "k1",
    toNullable(
      CAST(SUM(CAST("purchases_1"."dollars" AS Nullable(Decimal(76, 2)))) AS Nullable(Decimal(38, 2)))
    ) AS "v1"
  FROM "purchases" AS "purchases_1"
  GROUP BY
    "purchases_1"."customer_id"
) AS "purchases_1_figures"
  ON "purchases_1_figures"."k1" = "t"."customer_id"
WHERE
  "purchases_1_figures"."v1" >= CAST('500' AS Decimal(76, 2))
  AND NOT (
    "t"."customer_id" IN (
      SELECT
        CAST("purchases_1"."customer_id" AS Nullable(Int64)) AS "k1"
      FROM "purchases" AS "purchases_1"
      WHERE
        "purchases_1"."purchased_on" >= toDate32('1998-01-02')
        AND "purchases_1"."purchased_on" < toDate32('1998-07-01')
    )
  );
