SELECT
  CAST("t"."purchase_id" AS BIGINT) AS "purchase_id",
  CAST("t"."customer_id" AS BIGINT) AS "customer_id",
  CAST("t"."purchased_on" AS DATE) AS "purchased_on",
  CAST("t"."cds" AS BIGINT) AS "cds",
  CAST("t"."dollars" AS NUMBER(10, 2)) AS "dollars"
FROM "purchases" AS "t"
WHERE
  EXISTS(
    SELECT
      1
    FROM (
      SELECT
        "t"."purchase_id" AS "k1"
      FROM "purchases" AS "t"
      JOIN "customers" AS "customer_1"
        ON "customer_1"."customer_id" = "t"."customer_id"
      JOIN "purchases" AS "purchases_2"
        ON "purchases_2"."customer_id" = "customer_1"."customer_id"
      WHERE
        "purchases_2"."purchased_on" = "t"."purchased_on"
        AND "purchases_2"."purchase_id" <> "t"."purchase_id"
    ) AS "purchases_2_rows"
    WHERE
      "purchases_2_rows"."k1" = "t"."purchase_id"
  )
ORDER BY
  "t"."customer_id" ASC,
  "t"."purchased_on" ASC,
  "t"."purchase_id" ASC;
