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
        "purchases_1"."customer_id" AS "k1"
      FROM "purchases" AS "purchases_1"
      WHERE
        "purchases_1"."purchased_on" >= '1997-11-28' AND "purchases_1"."purchased_on" <= '1997-12-24'
      GROUP BY
        "purchases_1"."customer_id"
      HAVING
        SUM("purchases_1"."cds") > 5
    ) AS "purchases_1_groups"
    WHERE
      "purchases_1_groups"."k1" = "t"."customer_id"
  )
  AND NOT EXISTS(
    SELECT
      1
    FROM "purchases" AS "purchases_1"
    WHERE
      "purchases_1"."customer_id" = "t"."customer_id"
      AND "purchases_1"."purchased_on" >= '1998-01-01'
  )
ORDER BY
  "t"."customer_id" ASC;
