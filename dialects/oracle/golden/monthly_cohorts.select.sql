SELECT
  CAST(CASE
    WHEN TRUNC("t"."first_purchase") >= DATE '1997-01-01'
    AND TRUNC("t"."first_purchase") < DATE '1997-02-01'
    THEN '1997-01'
    WHEN TRUNC("t"."first_purchase") >= DATE '1997-02-01'
    AND TRUNC("t"."first_purchase") < DATE '1997-03-01'
    THEN '1997-02'
    ELSE '1997-03'
  END AS VARCHAR2(4000)) AS "cohort",
  CAST("t"."customer_id" AS NUMBER(19)) AS "customer_id",
  CAST("purchases_1_figures"."v1" AS DATE) AS "last_purchase"
FROM "customers" "t"
LEFT JOIN (
  SELECT
    "purchases_1"."customer_id" AS "k1",
    MAX(TRUNC("purchases_1"."purchased_on")) AS "v1"
  FROM "purchases" "purchases_1"
  GROUP BY
    "purchases_1"."customer_id"
) "purchases_1_figures"
  ON "purchases_1_figures"."k1" = "t"."customer_id"
WHERE
  EXISTS(
    SELECT
      1
    FROM "purchases" "purchases_1"
    WHERE
      "purchases_1"."customer_id" = "t"."customer_id"
      AND TRUNC("purchases_1"."purchased_on") >= CASE
        WHEN TRUNC("t"."first_purchase") <= DATE '9999-12-01'
        THEN TRUNC("t"."first_purchase") + 30 / CASE WHEN TRUNC("t"."first_purchase") < DATE '1582-10-15' THEN 0 ELSE 1 END
      END
  )
ORDER BY
  CASE
    WHEN TRUNC("t"."first_purchase") >= DATE '1997-01-01'
    AND TRUNC("t"."first_purchase") < DATE '1997-02-01'
    THEN '1997-01'
    WHEN TRUNC("t"."first_purchase") >= DATE '1997-02-01'
    AND TRUNC("t"."first_purchase") < DATE '1997-03-01'
    THEN '1997-02'
    ELSE '1997-03'
  END COLLATE BINARY ASC,
  CASE WHEN "purchases_1_figures"."v1" IS NULL THEN 1 ELSE 0 END ASC,
  "purchases_1_figures"."v1" DESC,
  "t"."customer_id" ASC;
