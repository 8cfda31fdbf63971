CREATE TABLE "second_purchase_within_a_week" AS
SELECT
  CAST("t"."customer_id" AS NUMBER(19)) AS "customer_id",
  CAST(TRUNC("t"."first_purchase") AS DATE) AS "first_purchase"
FROM "customers" "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM (
      SELECT
        "t"."customer_id" AS "k1"
      FROM "customers" "t"
      JOIN "purchases" "purchases_1"
        ON "purchases_1"."customer_id" = "t"."customer_id"
      WHERE
        TRUNC("purchases_1"."purchased_on") >= TRUNC("t"."first_purchase")
        AND TRUNC("purchases_1"."purchased_on") < CASE
          WHEN TRUNC("t"."first_purchase") <= DATE '9999-12-24'
          THEN TRUNC("t"."first_purchase") + 7 / CASE WHEN TRUNC("t"."first_purchase") < DATE '1582-10-15' THEN 0 ELSE 1 END
        END
      GROUP BY
        "t"."customer_id"
      HAVING
        COUNT(*) >= 2
    ) "purchases_1_groups"
    WHERE
      "purchases_1_groups"."k1" = "t"."customer_id"
  );
