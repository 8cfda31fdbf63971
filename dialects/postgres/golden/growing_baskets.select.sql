SELECT
  CAST("t"."customer_id" AS BIGINT) AS "customer_id",
  CAST("purchases_1_figures"."v1" AS NUMERIC(10, 2)) AS "first_amount",
  CAST("purchases_1_figures_2"."v1" AS NUMERIC(10, 2)) AS "last_amount"
FROM "customers" AS "t"
JOIN (
  SELECT
    "purchases_1_rows"."k1" AS "k1",
    "purchases_1_rows"."v1" AS "v1"
  FROM (
    SELECT
      "purchases_1"."customer_id" AS "k1",
      "purchases_1"."dollars" AS "v1",
      ROW_NUMBER() OVER (
        PARTITION BY "purchases_1"."customer_id"
        ORDER BY "purchases_1"."purchased_on" ASC, "purchases_1"."purchase_id" ASC
      ) AS "n"
    FROM "purchases" AS "purchases_1"
  ) AS "purchases_1_rows"
  WHERE
    "purchases_1_rows"."n" <= 1
) AS "purchases_1_figures"
  ON "purchases_1_figures"."k1" = "t"."customer_id"
LEFT JOIN (
  SELECT
    "purchases_1_rows"."k1" AS "k1",
    "purchases_1_rows"."v1" AS "v1"
  FROM (
    SELECT
      "purchases_1"."customer_id" AS "k1",
      "purchases_1"."dollars" AS "v1",
      ROW_NUMBER() OVER (
        PARTITION BY "purchases_1"."customer_id"
        ORDER BY "purchases_1"."purchased_on" DESC, "purchases_1"."purchase_id" DESC
      ) AS "n"
    FROM "purchases" AS "purchases_1"
  ) AS "purchases_1_rows"
  WHERE
    "purchases_1_rows"."n" <= 1
) AS "purchases_1_figures_2"
  ON "purchases_1_figures_2"."k1" = "t"."customer_id"
WHERE
  "purchases_1_figures"."v1" > 0
  AND "purchases_1_figures_2"."v1" >= 3 * "purchases_1_figures"."v1"
ORDER BY
  CASE WHEN "purchases_1_figures_2"."v1" IS NULL THEN 1 ELSE 0 END ASC,
  "purchases_1_figures_2"."v1" DESC,
  "t"."customer_id" ASC;
