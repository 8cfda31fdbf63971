SELECT
  CAST("t"."customer_id" AS INTEGER) AS "customer_id",
  CAST(COALESCE("purchases_1_figures"."v2", 0) AS NUMERIC) AS "spend",
  CAST("purchases_1_figures"."v1" AS NUMERIC) AS "spend_before"
FROM "customers" AS "t"
JOIN (
  SELECT
    "purchases_1"."customer_id" AS "k1",
    SUM(
      CAST(ROUND(
        CASE
          WHEN "purchases_1"."purchased_on" >= '1997-07-01' AND "purchases_1"."purchased_on" < '1998-01-01'
          THEN "purchases_1"."dollars"
        END * 100
      ) AS INTEGER) * 9223
    ) / 9223 / 100.0 AS "v1",
    SUM(
      CAST(ROUND(
        CASE
          WHEN "purchases_1"."purchased_on" >= '1998-01-01' AND "purchases_1"."purchased_on" < '1998-07-01'
          THEN "purchases_1"."dollars"
        END * 100
      ) AS INTEGER) * 9223
    ) / 9223 / 100.0 AS "v2"
  FROM "purchases" AS "purchases_1"
  WHERE
    (
      "purchases_1"."purchased_on" >= '1997-07-01' AND "purchases_1"."purchased_on" < '1998-01-01'
    )
    OR (
      "purchases_1"."purchased_on" >= '1998-01-01' AND "purchases_1"."purchased_on" < '1998-07-01'
    )
  GROUP BY
    "purchases_1"."customer_id"
) AS "purchases_1_figures"
  ON "purchases_1_figures"."k1" = "t"."customer_id"
WHERE
  "purchases_1_figures"."v1" > 0
  AND COALESCE("purchases_1_figures"."v2", 0) < CASE
    WHEN 0.5 * ABS("purchases_1_figures"."v1") >= 1000000000000
    THEN ABS(-9223372036854775808)
    ELSE ROUND(0.5 * "purchases_1_figures"."v1", 3)
  END
ORDER BY
  "purchases_1_figures"."v1" DESC,
  "t"."customer_id" ASC;
