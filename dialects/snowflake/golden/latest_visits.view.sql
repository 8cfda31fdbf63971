CREATE OR REPLACE VIEW "latest_visits" AS
SELECT
  CAST("t"."visit_id" AS BIGINT) AS "visit_id",
  CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
  "t"."Visit Properties" AS "properties"
FROM "visits" AS "t"
LEFT JOIN (
  SELECT
    "shopper_1"."shopper_id" AS "k1"
  FROM "shoppers" AS "shopper_1"
  GROUP BY
    "shopper_1"."shopper_id"
) AS "shopper_1_figures"
  ON "shopper_1_figures"."k1" = "t"."shopper_id"
WHERE
  "t"."visit_id" >= 9
  OR "shopper_1_figures"."k1" IS NULL
  OR "t"."Visit Properties" IS NULL;
