CREATE OR REPLACE VIEW "best_quarter_by_country" AS
SELECT
  "members"."shopper_id" AS "shopper_id",
  "members"."country" AS "country",
  "members"."account_region" AS "account_region"
FROM (
  SELECT
    CAST("t"."shopper_id" AS BIGINT) AS "shopper_id",
    CAST("t"."country" AS VARCHAR(65535)) AS "country",
    CAST("account_2"."region" AS VARCHAR(65535)) AS "account_region",
    ROW_NUMBER() OVER (
      PARTITION BY (
        "t"."country" || '.'
      ), (
        "account_2"."region" || '.'
      )
      ORDER BY COALESCE("orders_1_figures"."v1", 0) DESC, "t"."shopper_id" ASC
    ) AS "n",
    COUNT(*) OVER (PARTITION BY (
      "t"."country" || '.'
    ), (
      "account_2"."region" || '.'
    )) AS "size"
  FROM "shoppers" AS "t"
  LEFT JOIN "accounts" AS "account_2"
    ON "account_2"."account_id" = "t"."account_id"
  JOIN (
    SELECT
      "orders_1"."shopper_id" AS "k1",
      SUM("orders_1"."total") AS "v1"
    FROM "orders" AS "orders_1"
    GROUP BY
      "orders_1"."shopper_id"
  ) AS "orders_1_figures"
    ON "orders_1_figures"."k1" = "t"."shopper_id"
) AS "members"
WHERE
  (
    "members"."n" - 1
  ) * 4 < "members"."size";
