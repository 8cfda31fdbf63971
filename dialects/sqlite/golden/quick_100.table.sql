CREATE TABLE "quick_100" AS
SELECT
  CAST("t"."customer_id" AS INTEGER) AS "customer_id",
  CAST("t"."first_purchase" AS TEXT) AS "first_purchase"
FROM "customers" AS "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM (
      SELECT
        "t"."customer_id" AS "k1"
      FROM "customers" AS "t"
      JOIN "purchases" AS "purchases_1"
        ON "purchases_1"."customer_id" = "t"."customer_id"
      WHERE
        "purchases_1"."purchased_on" >= "t"."first_purchase"
        AND "purchases_1"."purchased_on" < CASE WHEN "t"."first_purchase" <= '9999-12-01' THEN DATE("t"."first_purchase", '+30 day') END
      GROUP BY
        "t"."customer_id"
      HAVING
        SUM(CAST(ROUND("purchases_1"."dollars" * 100) AS INTEGER) * 9223) / 9223 / 100.0 >= 100
    ) AS "purchases_1_groups"
    WHERE
      "purchases_1_groups"."k1" = "t"."customer_id"
  );
