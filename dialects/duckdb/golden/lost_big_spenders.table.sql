CREATE OR REPLACE TABLE "lost_big_spenders" AS
SELECT
  CAST("t"."customer_id" AS BIGINT) AS "customer_id",
  CAST("purchases_1_figures"."v1" AS DECIMAL(38, 2)) AS "spent"
FROM "customers" AS "t"
JOIN (
  SELECT
    "purchases_1"."customer_id" AS "k1",
    SUM("purchases_1"."dollars") AS "v1"
  FROM "purchases" AS "purchases_1"
  GROUP BY
    "purchases_1"."customer_id"
) AS "purchases_1_figures"
  ON "purchases_1_figures"."k1" = "t"."customer_id"
WHERE
  "purchases_1_figures"."v1" >= 500
  AND NOT EXISTS(
    SELECT
      1
    FROM "purchases" AS "purchases_1"
    WHERE
      "purchases_1"."customer_id" = "t"."customer_id"
      AND "purchases_1"."purchased_on" >= CAST('1998-01-02' AS DATE)
      AND "purchases_1"."purchased_on" < CAST('1998-07-01' AS DATE)
  );
