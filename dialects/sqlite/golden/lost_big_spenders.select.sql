SELECT
  CAST("t"."customer_id" AS INTEGER) AS "customer_id",
  CAST("purchases_1_figures"."v1" AS NUMERIC) AS "spent"
FROM "customers" AS "t"
JOIN (
  SELECT
    "purchases_1"."customer_id" AS "k1",
    SUM(CAST(ROUND("purchases_1"."dollars" * 100) AS INTEGER) * 9223) / 9223 / 100.0 AS "v1"
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
      AND "purchases_1"."purchased_on" >= '1998-01-02'
      AND "purchases_1"."purchased_on" < '1998-07-01'
  )
ORDER BY
  "purchases_1_figures"."v1" DESC,
  "t"."customer_id" ASC;
