CREATE TABLE "lost_big_spenders" AS
SELECT
  CAST("t"."customer_id" AS NUMBER(19)) AS "customer_id",
  CAST("purchases_1_figures"."v1" AS NUMBER(38, 2)) AS "spent"
FROM "customers" "t"
JOIN (
  SELECT
    "purchases_1"."customer_id" AS "k1",
    SUM("purchases_1"."dollars") AS "v1"
  FROM "purchases" "purchases_1"
  GROUP BY
    "purchases_1"."customer_id"
) "purchases_1_figures"
  ON "purchases_1_figures"."k1" = "t"."customer_id"
WHERE
  "purchases_1_figures"."v1" >= 500
  AND NOT EXISTS(
    SELECT
      1
    FROM "purchases" "purchases_1"
    WHERE
      "purchases_1"."customer_id" = "t"."customer_id"
      AND TRUNC("purchases_1"."purchased_on") >= DATE '1998-01-02'
      AND TRUNC("purchases_1"."purchased_on") < DATE '1998-07-01'
  );
