CREATE OR REPLACE VIEW "three_of_last_five_over_30" AS
SELECT
  CAST("t"."customer_id" AS BIGINT) AS "customer_id",
  CAST("t"."first_purchase" AS DATE) AS "first_purchase"
FROM "customers" AS "t"
WHERE
  "t"."customer_id" IN (
    SELECT
      "purchases_1_rows"."k1" AS "k1"
    FROM (
      SELECT
        "purchases_1"."customer_id" AS "k1",
        CASE WHEN "purchases_1"."dollars" > 30 THEN 1 ELSE 0 END AS "ok",
        ROW_NUMBER() OVER (
          PARTITION BY "purchases_1"."customer_id"
          ORDER BY "purchases_1"."purchased_on" DESC, "purchases_1"."purchase_id" DESC
        ) AS "n"
      FROM "purchases" AS "purchases_1"
    ) AS "purchases_1_rows"
    WHERE
      "purchases_1_rows"."n" <= 5 AND "purchases_1_rows"."ok" = 1
    GROUP BY
      "purchases_1_rows"."k1"
    HAVING
      COUNT(*) >= 3
  );
